import { createHash } from 'node:crypto';
import { splitAtPlaceholders } from '../../i18n/placeholders.ts';

/**
 * What a translator may move and not change: a placeholder, a component, a link, code. It stands alone (`children` is `null`,
 * `open` is the whole of it), or around text (`open`, the text, `close`).
 */
export interface Code {
  readonly id: string;
  /** `placeholder`, the name of a component, or a node type of Markdown: `link`, `strong`. */
  readonly kind: string;
  readonly open: string;
  readonly close: string;
  readonly children: Content | null;
}

/** A text with its codes. Two texts never stand side by side, and none is empty. */
export type Content = readonly (string | Code)[];

/** Content as a file of exchange has it: its codes are named and say nothing more. */
export type NamedContent = readonly (string | NamedCode)[];

export interface NamedCode {
  readonly id: string;
  readonly children: NamedContent | null;
}

export function joined<Part extends object>(parts: readonly (string | Part)[]): (string | Part)[] {
  const result: (string | Part)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + part;
    } else result.push(part);
  }
  return result;
}

/** A locale text: each placeholder is a code, named as it is, the second one of a name with a number. */
export function contentOfText(text: string): Content {
  const seen = new Map<string, number>();
  return splitAtPlaceholders(text).map(({ text: part, name }) => {
    if (name === null) return part;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const id = times === 1 ? name : `${name}.${String(times)}`;
    return { id, kind: 'placeholder', open: part, close: '', children: null };
  });
}

/** The text of a file again. */
export const written = (
  content: Content,
  escape: (text: string) => string = (text) => text,
): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return escape(part);
      return part.open + written(part.children ?? [], escape) + part.close;
    })
    .join('');

/** Every code, those inside of others too, in the order of the text. */
export const codesOf = (content: Content): readonly Code[] =>
  content.flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...codesOf(part.children ?? [])],
  );

export const codeIdsOf = (content: NamedContent): readonly string[] =>
  content.flatMap((part) =>
    typeof part === 'string' ? [] : [part.id, ...codeIdsOf(part.children ?? [])],
  );

/** What is text, with a blank for each code that stands alone, or with what is given in its place. */
export const plainText = (content: NamedContent, alone = ' '): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.children === null ? alone : plainText(part.children, alone);
    })
    .join('');

/**
 * What is read as words beside each other, with `…` for each code that stands alone. Of two parts for different screens a reader
 * sees one: their words are not beside each other.
 */
export const proseOf = (content: Content): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.children === null) return '…';
      const inside = proseOf(part.children);
      return part.kind === 'InPractice' || part.kind === 'OnYourScreen' ? `…${inside}…` : inside;
    })
    .join('');

/** Equal for contents that a file holds in the same way, whatever their codes are called. */
export const signature = (content: Content): string =>
  JSON.stringify(content, (key, value: unknown) => (key === 'id' ? undefined : value));

/** Equal for contents that a file of exchange holds in the same way. */
export const namedSignature = (content: NamedContent): string => {
  const bare = (parts: NamedContent): unknown[] =>
    joined(parts).map((part) =>
      typeof part === 'string'
        ? part
        : [part.id, part.children === null ? null : bare(part.children)],
    );
  return JSON.stringify(bare(content));
};

/** What a translation was when it was exported, in few letters; `none` where there was none. */
export const targetHash = (target: NamedContent | null): string =>
  target === null
    ? 'none'
    : createHash('sha256').update(namedSignature(target)).digest('hex').slice(0, 12);

/**
 * The translation with the ids of its source: a code has the id of the one that is written in the same way, or else of the
 * next of its kind, such as a link to the same page in another language. What the source does not have is called `own-1`.
 */
export function withIdsOf(source: Content, translation: Content): Content {
  const free = [...codesOf(source)];
  const ids = new Map<Code, string>();
  const take = (code: Code, isSame: (other: Code) => boolean) => {
    const index = ids.has(code) ? -1 : free.findIndex(isSame);
    const [found] = index < 0 ? [] : free.splice(index, 1);
    if (found) ids.set(code, found.id);
  };
  const isAlone = ({ children }: Code) => children === null;
  const all = codesOf(translation);
  for (const code of all) {
    take(
      code,
      (other) => other.kind === code.kind && other.open === code.open && other.close === code.close,
    );
  }
  for (const code of all) {
    take(code, (other) => other.kind === code.kind && isAlone(other) === isAlone(code));
  }
  let own = 0;
  for (const code of all) if (!ids.has(code)) ids.set(code, `own-${String((own += 1))}`);
  const renamed = (content: Content): Content =>
    content.map((part) =>
      typeof part === 'string'
        ? part
        : {
            ...part,
            id: ids.get(part) ?? part.id,
            children: part.children && renamed(part.children),
          },
    );
  return renamed(translation);
}

/** Why the codes of a translation are not those of its source; empty when they are. */
export interface CodeFaults {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly unknown: readonly string[];
  /** Around text in the one, alone in the other. */
  readonly misshapen: readonly string[];
}

export function codeFaults(
  given: NamedContent,
  known: ReadonlyMap<string, Code>,
  wanted: readonly string[],
): CodeFaults {
  const ids = codeIdsOf(given);
  const unknown = ids.filter((id) => !known.has(id));
  const shapes = (parts: NamedContent): string[] =>
    parts.flatMap((part) => {
      if (typeof part === 'string') return [];
      const code = known.get(part.id);
      const isWrong = code && (code.children === null) !== (part.children === null);
      return [...(isWrong ? [part.id] : []), ...shapes(part.children ?? [])];
    });
  return {
    lost: wanted.filter((id) => !ids.includes(id)),
    doubled: [...new Set(ids.filter((id, index) => known.has(id) && ids.indexOf(id) !== index))],
    unknown: [...new Set(unknown)],
    misshapen: [...new Set(shapes(given))],
  };
}

/** Gives the codes of a file of exchange back what they stand for. Every id must be known. */
export const filled = (given: NamedContent, known: ReadonlyMap<string, Code>): Content =>
  joined(
    given.map((part) => {
      const code = typeof part === 'string' ? undefined : known.get(part.id);
      if (typeof part === 'string' || !code) return typeof part === 'string' ? part : '';
      return { ...code, children: part.children && filled(part.children, known) };
    }),
  );
