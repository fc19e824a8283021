import type { Code, Content } from './content.ts';
import type { Exchange, Unit, UnitFile } from './unit.ts';
import { xmlAttributes, xmlText } from './xml.ts';

export type XliffVersion = '1.2' | '2.0';

/**
 * XLIFF, one `<file>` for each file of the translation. Every unit keeps its spaces, each element has a line of its own, and
 * the forms of a plural text are a group. Source: OASIS, XLIFF 1.2 (2008) and XLIFF 2.0 (2014), core only.
 */
export function writeXliff(exchange: Exchange, version: XliffVersion): string {
  const { sourceLanguage, targetLanguage } = exchange;
  const root =
    version === '1.2'
      ? { version, xmlns: 'urn:oasis:names:tc:xliff:document:1.2' }
      : {
          version,
          xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
          srcLang: sourceLanguage,
          trgLang: targetLanguage,
        };
  const files = exchange.files.filter(({ units }) => units.length > 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${xmlAttributes(root)}>`,
    ...files.flatMap((file, index) =>
      version === '1.2' ? file12(file, exchange) : file20(file, exchange, index + 1),
    ),
    '</xliff>',
    '',
  ].join('\n');
}

/** The name that notes of the program carry, so that they are told from those of people. */
export const noteFrom = 'app-password-lab';

function file12({ file, kind, units }: UnitFile, exchange: Exchange): string[] {
  const attributes = {
    original: file,
    'source-language': exchange.sourceLanguage,
    'target-language': exchange.targetLanguage,
    datatype: kind === 'locale' ? 'x-i18next' : 'x-mdx',
  };
  return [
    `  <file${xmlAttributes(attributes)}>`,
    `    <header><note from="${noteFrom}">${onlyNote(exchange)}</note></header>`,
    '    <body>',
    ...grouped(units, unit12, (base) => ({ id: `${base}_`, restype: 'x-gettext-plurals' })),
    '    </body>',
    '  </file>',
  ];
}

function unit12({ id, source, target, exported, notes, maxLength, plural }: Unit): string[] {
  const attributes = {
    id,
    resname: id,
    ...(plural ? { extradata: `plural ${plural.form}` } : {}),
    maxwidth: maxLength,
    'size-unit': maxLength === null ? null : 'char',
    'xml:space': 'preserve',
  };
  return [
    `<trans-unit${xmlAttributes(attributes)}>`,
    `  <source>${inline12(source)}</source>`,
    ...(target ? [`  <target state="translated">${inline12(target)}</target>`] : []),
    ...notes.map((note) => `  <note from="${noteFrom}">${xmlText(note)}</note>`),
    `  <note from="${noteFrom}">${exportedNote(exported)}</note>`,
    '</trans-unit>',
  ];
}

function file20({ file, units }: UnitFile, exchange: Exchange, number: number): string[] {
  return [
    `  <file${xmlAttributes({ id: `f${String(number)}`, original: file })}>`,
    `    <notes><note category="${noteFrom}">${onlyNote(exchange)}</note></notes>`,
    ...grouped(units, unit20, (base) => ({ id: `${base}_`, type: 'i18next:plural' })),
    '  </file>',
  ];
}

function unit20({ id, source, target, exported, notes, plural }: Unit): string[] {
  const attributes = {
    id,
    name: id,
    ...(plural ? { type: `i18next:${plural.form}` } : {}),
    'xml:space': 'preserve',
  };
  return [
    `<unit${xmlAttributes(attributes)}>`,
    '  <notes>',
    ...notes.map((note) => `    <note>${xmlText(note)}</note>`),
    `    <note category="${noteFrom}">${exportedNote(exported)}</note>`,
    '  </notes>',
    `  <segment state="${target ? 'translated' : 'initial'}">`,
    `    <source>${inline20(source)}</source>`,
    ...(target ? [`    <target>${inline20(target)}</target>`] : []),
    '  </segment>',
    '</unit>',
  ];
}

const exportedNote = (hash: string): string => `exported: ${hash}`;

const onlyNote = ({ only }: Exchange): string => `units: ${only}`;

function grouped(
  units: readonly Unit[],
  write: (unit: Unit) => string[],
  attributes: (base: string) => Readonly<Record<string, string>>,
): string[] {
  const lines: string[] = [];
  for (const [index, unit] of units.entries()) {
    const base = unit.plural?.base;
    const isFirst = base !== undefined && units[index - 1]?.plural?.base !== base;
    const isLast = base !== undefined && units[index + 1]?.plural?.base !== base;
    const indent = base === undefined ? '      ' : '        ';
    if (isFirst) lines.push(`      <group${xmlAttributes(attributes(base))}>`);
    lines.push(...write(unit).map((line) => indent + line));
    if (isLast) lines.push('      </group>');
  }
  return lines;
}

const inline12 = (content: Content): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return xmlText(part);
      const { id, kind, open, children } = part;
      const ctype = types12[kind] ?? `x-${kind}`;
      return children === null
        ? `<x${xmlAttributes({ id, ctype, 'equiv-text': open })}/>`
        : `<g${xmlAttributes({ id, ctype })}>${inline12(children)}</g>`;
    })
    .join('');

const types12: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  link: 'link',
  break: 'lb',
};

const inline20 = (content: Content): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return xmlText(part);
      const { id, kind, open, close, children } = part;
      const fixed = { id, canCopy: 'no', canDelete: 'no', type: types20(part) };
      return children === null
        ? `<ph${xmlAttributes({ ...fixed, subType: `app:${kind}`, equiv: open, disp: open })}/>`
        : `<pc${xmlAttributes({ ...fixed, subType: `app:${kind}`, dispStart: open, dispEnd: close })}>${inline20(children)}</pc>`;
    })
    .join('');

function types20({ kind }: Code): string {
  if (kind === 'link') return 'link';
  if (kind === 'Ui' || kind === 'See') return 'ui';
  return kind === 'strong' || kind === 'emphasis' || kind === 'break' ? 'fmt' : 'other';
}
