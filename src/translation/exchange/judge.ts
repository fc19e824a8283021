import { longestFor, textFaults, type FaultKind } from '../../i18n/text-faults.ts';
import type { Said } from './said.ts';
import { canSayItsNumber, type PluralForm } from '../plural-forms.ts';
import {
  codeFaults,
  codesOf,
  filled,
  plainText,
  written,
  type Code,
  type NamedContent,
} from './content.ts';
import type { Unit } from './unit.ts';
import type { ReadExchange, ReadUnit } from './xliff-read.ts';

/** What an id stands for: as today's translation writes it, or else as the source does. */
export const knownCodes = ({ source, target }: Unit): ReadonlyMap<string, Code> =>
  new Map([...codesOf(source), ...codesOf(target ?? [])].map((code) => [code.id, code]));

/** Everything for which the translation of a unit is not taken. */
export function judgeUnit(
  unit: Unit,
  target: NamedContent,
  language: string,
  { line }: ReadUnit,
  format: ReadExchange['format'] = 'xliff12',
): Said[] {
  const { id, source } = unit;
  const say = (message: string, fix: string): Said => ({ line, key: id, message, fix });
  const known = knownCodes(unit);
  const wanted = codesOf(source).map((code) => code.id);
  const optional = unit.plural && canSayItsNumber[unit.plural.form as PluralForm];
  const { lost, doubled, unknown, misshapen } = codeFaults(target, known, wanted);
  const list = (ids: readonly string[]) => ids.map((each) => nameOf(each, known)).join(', ');
  const missing = lost.filter((each) => !(optional && /^count(?:\.\d+)?$/.test(each)));
  const problems: Said[] = [];
  const typed = format === 'csv' ? [] : typedCodes(missing, known, plainText(target));
  if (typed.length > 0 && typed.length === missing.length) {
    const element = format === 'xliff12' ? 'x' : 'ph';
    return [
      say(
        `Its translation has ${typed.map((each) => nameOf(each, known)).join(', ')} as text, where a code belongs.`,
        `Insert the code of the source with your tool; in a text editor, write ${typed.map((each) => `<${element} id="${each}"/>`).join(', ')} in its place.`,
      ),
    ];
  }
  const wrong = [
    missing.length > 0 ? `lacks ${list(missing)}` : '',
    doubled.length > 0 ? `has ${list(doubled)} twice` : '',
    unknown.length > 0 ? `has ${list(unknown)}, which its source does not have` : '',
    misshapen.length > 0
      ? `has ${list(misshapen)} around text on one side and alone on the other`
      : '',
  ].filter((each) => each !== '');
  if (wrong.length > 0) {
    const fix = `Copy the codes from the source as they are, each once: ${list(wanted) || 'it has none'}.`;
    return [say(`Its translation ${wrong.join('; ')}.`, fix)];
  }
  const plain = plainText(target);
  if (plain.trim() === '' && plainText(source).trim() !== '') {
    problems.push(say('Its translation has no text.', 'Translate it, or leave its target out.'));
  }
  const length = written(filled(target, known)).length;
  if (unit.maxLength !== null && length > unit.maxLength) {
    problems.push(
      say(
        `Its translation has ${String(length)} characters.`,
        `Say it in at most ${String(unit.maxLength)}.`,
      ),
    );
  }
  if (unit.maxLength === null && plain.length > longestFor(plainText(source))) {
    problems.push(
      say(
        `Its translation has ${String(plain.length)} characters; the source has ${String(plainText(source).length)}.`,
        `Say it in at most ${String(longestFor(plainText(source)))}.`,
      ),
    );
  }
  // What the source says of itself, such as the name of a tag, its translation may say too.
  const own = new Set(textFaults(plainText(source), 'en').map(({ kind, found }) => kind + found));
  const faults = textFaults(plain, language).filter(({ kind, found }) => !own.has(kind + found));
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  problems.push(
    ...kinds.map((kind) => {
      const found = faults.filter((fault) => fault.kind === kind).map((fault) => fault.found);
      const { what, fix } = faultWords[kind];
      return say(
        `Its translation has ${what}: ${[...new Set(found)].map(visible).join(', ')}`,
        fix,
      );
    }),
  );
  return problems;
}

const faultWords: Readonly<Record<FaultKind, { readonly what: string; readonly fix: string }>> = {
  placeholder: {
    what: 'braces that are no placeholder of its source',
    fix: 'Use the codes of the source; write no braces.',
  },
  markup: {
    what: 'markup, which readers would see',
    fix: 'Use the codes of the source; write no tags.',
  },
  invisible: {
    what: 'characters that nobody sees, such as marks of direction',
    fix: 'Remove them: the pages isolate what runs the other way.',
  },
  damaged: { what: 'damaged characters', fix: 'Type the text again, and save it as UTF-8.' },
  lookAlike: {
    what: 'letters of another alphabet that look like those of this one',
    fix: 'Type the word again.',
  },
};

const visible = (text: string): string =>
  JSON.stringify(text.slice(0, 40)).replace(
    /[^\x20-\x7e]/gu,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Codes that stand in the text as a reader of the source sees them. */
const typedCodes = (
  missing: readonly string[],
  known: ReadonlyMap<string, Code>,
  text: string,
): readonly string[] =>
  missing.filter((id) => {
    const { open = '', children = null } = known.get(id) ?? {};
    return open !== '' && children === null && text.includes(open);
  });

function nameOf(id: string, known: ReadonlyMap<string, Code>): string {
  const code = known.get(id);
  if (!code) return id.slice(0, 40);
  return code.kind === 'placeholder'
    ? code.open
    : `${id} (${code.open}${code.close === '' ? '' : `…${code.close}`})`;
}
