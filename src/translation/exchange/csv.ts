import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { contentOfText, joined, type NamedCode, type NamedContent } from './content.ts';
import { notTable } from './faults.ts';
import type { Exchange } from './unit.ts';
import type { ReadExchange, ReadUnit } from './xliff-read.ts';

const columns = ['file', 'id', 'source', 'target', 'note', 'exported'] as const;
/** Without these a table can be read all the same. */
const optional: readonly Column[] = ['note', 'exported'];
type Column = (typeof columns)[number];

/** Without it, Excel reads UTF-8 as the code page of the machine. */
const mark = '\ufeff';

/**
 * A table for a spreadsheet. Placeholders of locale files stand as they are; codes of guides are tags with their number: `<1/>`
 * stands alone, `<2>…</2>` around text, and a bracket or backslash of the text itself has a backslash.
 */
export function writeCsv({ files }: Exchange): string {
  const rows = files.flatMap(({ file, kind, units }) =>
    units.map(({ id, source, target, notes, exported }) => {
      const cell = (content: NamedContent) => inCell(content, kind === 'locale');
      return [file, id, cell(source), target ? cell(target) : '', notes.join('\n'), exported].map(
        neutralised,
      );
    }),
  );
  return mark + stringify([[...columns], ...rows], { quoted: true, record_delimiter: '\r\n' });
}

/** Characters with which a spreadsheet begins a formula; the apostrophe before them makes it text. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const neutralised = (text: string): string => (formula.test(text) ? `'${text}` : text);

const restored = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

function inCell(content: NamedContent, isLocale: boolean): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return isLocale ? part : part.replace(/[<\\]/g, '\\$&');
      if (isLocale) return 'open' in part ? String(part.open) : '';
      const { id, children } = part;
      return children === null ? `<${id}/>` : `<${id}>${inCell(children, isLocale)}</${id}>`;
    })
    .join('');
}

/** @throws XmlFault, when nothing of it can be used */
export function readCsv(text: string): ReadExchange {
  const bare = text.startsWith(mark) ? text.slice(1) : text;
  // Excel reads the delimiter from such a line, and some programs write one.
  const [told = '', said = ''] = /^sep=(.)\r?\n/i.exec(bare) ?? [];
  const [first = ''] = bare.slice(told.length).split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].find((each) => first.split(each).length > 2) ?? ',';
  const [header, ...rows] = records(bare, said === '' ? counted : said, told === '' ? 1 : 2);
  const place = new Map(header?.record.map((name, index) => [name.trim().toLowerCase(), index]));
  const lacking = columns.filter((name) => !optional.includes(name) && !place.has(name));
  if (lacking.length > 0) throw notTable(1, `no column is called ${lacking.join(', ')}.`);
  const units = rows.map(({ record, line }): ReadUnit => {
    const cell = (name: Column) => restored(record[place.get(name) ?? -1] ?? '');
    const isLocale = cell('file').startsWith('locales/');
    const target = cell('target');
    return {
      file: cell('file'),
      id: cell('id'),
      line,
      source: fromCell(cell('source'), isLocale),
      target: target === '' ? null : fromCell(target, isLocale),
      exported: cell('exported') || null,
      untranslated: null,
      isEmpty: target === '',
      foreign: null,
    };
  });
  const files = new Map(
    units.map(({ file, line }) => [file, line]).reverse() as [string, number][],
  );
  const languages = new Set(
    [...files.keys()].map((file) => /^(?:locales|content)\/([^/]+)\//.exec(file)?.[1] ?? null),
  );
  return {
    format: 'csv',
    targetLanguage: languages.size === 1 ? ([...languages][0] ?? null) : null,
    only: null,
    files: [...files].map(([file, line]) => ({ file, line })),
    units,
  };
}

/** @param from the line of the header, from 1 */
function records(
  text: string,
  delimiter: string,
  from: number,
): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      delimiter,
      from_line: from,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    let end = from - 1;
    return (
      rows
        .map(({ record, info }) => {
          const line = end + 1;
          end = info.lines;
          return { record, line };
        })
        // A spreadsheet leaves rows of delimiters where somebody has emptied cells.
        .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw notTable(Number(error['lines'] ?? 1), error.message);
  }
}

function fromCell(text: string, isLocale: boolean): NamedContent {
  if (isLocale) return contentOfText(text);
  const stack: { id: string; parts: (string | NamedCode)[] }[] = [{ id: '', parts: [] }];
  const add = (part: string | NamedCode) => void stack.at(-1)?.parts.push(part);
  for (const [token] of text.matchAll(/\\[<\\]|<\/?[\w-]+\/?>|[^]/gu)) {
    const [, closing, id = '', alone] = /^<(\/?)([\w-]+)(\/?)>$/.exec(token) ?? [];
    if (closing === undefined)
      add(token.length === 2 && token.startsWith('\\') ? token.slice(1) : token);
    else if (alone === '/') add({ id, children: null });
    else if (closing === '') stack.push({ id, parts: [] });
    else if (stack.length > 1 && stack.at(-1)?.id === id) {
      const { parts } = stack.pop() ?? { parts: [] };
      add({ id, children: joined(parts) });
    } else add(token);
  }
  // A tag that is not closed is text, and what follows it stands beside it.
  while (stack.length > 1) {
    const { id, parts } = stack.pop() ?? { id: '', parts: [] };
    for (const part of [`<${id}>`, ...parts]) add(part);
  }
  return joined(stack[0]?.parts ?? []);
}
