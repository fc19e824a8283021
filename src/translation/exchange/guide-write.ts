import { readGuide, type Guide } from '../guide-file.ts';
import { blocksOf, type Block, type BlockKind } from './blocks.ts';
import { joined, signature, written, type Code, type Content } from './content.ts';

export interface WrittenGuide {
  readonly text: string;
  /** Ids of blocks that Markdown could not hold as they were given. They are as they were before. */
  readonly refused: readonly string[];
}

/**
 * Puts new contents into the text of a guide by its source offsets; everything else stays byte for byte. What was written is
 * read again with the parser of the site: a block that does not come back as it was given is written with more escapes, and
 * refused when that does not help.
 *
 * @param changes contents by the id of their block; each id must be one of the guide
 */
export function writeGuide(guide: Guide, changes: ReadonlyMap<string, Content>): WrittenGuide {
  const blocks = blocksOf(guide);
  let escaped = new Set<string>();
  let refused = new Set<string>();
  for (const action of ['escape', 'refuse', 'refuse all'] as const) {
    const kept = new Map([...changes].filter(([id]) => !refused.has(id)));
    const text = spliced(guide, blocks, kept, escaped);
    const wrong = wrongBlocks(guide, text, blocks, kept);
    if (wrong.size === 0) return { text, refused: [...refused] };
    const mine = [...kept.keys()].filter((id) => wrong.has(id));
    if (action === 'escape') escaped = new Set(mine.length > 0 ? mine : kept.keys());
    else
      refused = new Set(
        mine.length > 0 && action === 'refuse' ? [...refused, ...mine] : changes.keys(),
      );
  }
  return { text: guide.lines.join('\n'), refused: [...changes.keys()] };
}

/** Ids of the blocks that are not as they should be; all of them when the guide has come apart. */
function wrongBlocks(
  guide: Guide,
  text: string,
  before: readonly Block[],
  changes: ReadonlyMap<string, Content>,
): ReadonlySet<string> {
  const after = new Map(blocksOf(readGuide({ ...guide, text })).map((block) => [block.id, block]));
  const isSame = after.size === before.length && before.every(({ id }) => after.has(id));
  return new Set(
    before
      .filter(({ id, content, kind }) => {
        const wanted = changes.get(id);
        const found = after.get(id)?.content ?? [];
        return signature(found) !== signature(wanted ? asRead(wanted, kind) : content);
      })
      .map(({ id }) => id)
      .concat(isSame ? [] : [...changes.keys()]),
  );
}

function spliced(
  guide: Guide,
  blocks: readonly Block[],
  changes: ReadonlyMap<string, Content>,
  escaped: ReadonlySet<string>,
): string {
  const text = guide.lines.join('\n');
  const parts: string[] = [];
  let end = 0;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const content = changes.get(block.id);
    if (!content) continue;
    parts.push(
      text.slice(end, block.start),
      inMarkdown(content, block.kind, escaped.has(block.id)),
    );
    end = block.end;
  }
  return [...parts, text.slice(end)].join('');
}

function inMarkdown(content: Content, kind: BlockKind, isEscaped: boolean): string {
  const read = asRead(content, kind);
  if (kind === 'frontMatter') return `"${written(read).replace(/["\\]/g, '\\$&')}"`;
  if (kind === 'attribute') return written(read).replaceAll('"', '&quot;');
  return written(read, isEscaped ? escapeAll : escapeSome);
}

/** What always begins markup. */
const escapeSome = (text: string): string => text.replace(/[\\`*<{}[\]|]/g, '\\$&');

/** Every character of ASCII that Markdown lets stand behind a backslash. */
const escapeAll = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** As Markdown has it: on one line, with no spaces at either end. */
function asRead(content: Content, kind: BlockKind): Content {
  const onOneLine = (parts: Content): Content =>
    joined<Code>(
      parts.map((part) =>
        typeof part === 'string'
          ? part.replace(/\s*\n\s*/g, ' ')
          : { ...part, children: part.children && onOneLine(part.children) },
      ),
    );
  const parts = [...onOneLine(content)];
  const trim = (index: number, change: (text: string) => string) => {
    const part = parts[index];
    if (typeof part === 'string') parts[index] = change(part);
  };
  trim(0, (text) => text.trimStart());
  trim(parts.length - 1, (text) => text.trimEnd());
  return kind === 'attribute'
    ? joined(parts).map((part) =>
        typeof part === 'string' ? part.replaceAll('"', '&quot;') : part,
      )
    : joined(parts);
}

/**
 * The guide that a translation is begun with: the text of the source, without what only the source says.
 *
 * @param file its path, and `language` its language
 */
export function startedFrom(source: Guide, file: string, language: string): Guide {
  const { facts, related } = source.frontMatter.lists;
  const dropped = [facts?.line, related?.line];
  const lines = source.lines.filter((_, index) => !dropped.includes(index + 1));
  const { kind, slug } = source;
  return readGuide({ file, kind, language, slug, text: lines.join('\n') });
}
