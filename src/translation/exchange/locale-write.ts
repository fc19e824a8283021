import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parseTree,
  type Edit,
  type Node,
} from 'jsonc-parser';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/**
 * Sets texts of a locale file and leaves the rest of it byte for byte. A new key goes where the source has it.
 *
 * @param text the file, or `null` to begin one
 * @param source the same file of the source language
 * @param values new texts by key below the namespace: `interrupt.setItUpNow`
 */
export function writeLocale(
  text: string | null,
  source: string,
  values: ReadonlyMap<string, string>,
): string {
  const order = keysOf(parseTree(source));
  const rank = (key: string) => {
    const found = order.indexOf(key);
    return found >= 0 ? found : order.findLastIndex((each) => isSibling(each, key)) + 0.5;
  };
  const tree = parseTree(text ?? '');
  const edits: Edit[] = [];
  const added: [string, string][] = [];
  for (const [key, value] of values) {
    const found = tree && findNodeAtLocation(tree, key.split('.'));
    if (found?.type !== 'string') added.push([key, value]);
    else if (found.value !== value) {
      const { offset, length } = found;
      edits.push({ offset, length, content: JSON.stringify(value) });
    }
  }
  let result = applyEdits(text ?? '{}\n', edits);
  for (const [key, value] of added.sort(([a], [b]) => rank(a) - rank(b))) {
    const path = key.split('.');
    const parent = deepest(parseTree(result), path);
    const getInsertionIndex = (names: string[]): number => {
      const mine = rankIn([...parent, path[parent.length] ?? ''].join('.'));
      const before = names.findLastIndex((name) => rankIn([...parent, name].join('.')) < mine);
      return before + 1;
    };
    const options = { formattingOptions, getInsertionIndex };
    result = applyEdits(result, modify(result, path, value, options));
  }
  return result;

  /** Place of a key or of the first key below it. */
  function rankIn(key: string): number {
    const first = order.findIndex((each) => each === key || each.startsWith(`${key}.`));
    return first >= 0 ? first : rank(key);
  }
}

/** A plural form that the source does not have goes behind those that it has. */
const isSibling = (one: string, other: string): boolean =>
  one.replace(/_[a-z]+$/, '') === other.replace(/_[a-z]+$/, '');

function keysOf(tree: Node | undefined, prefix = ''): string[] {
  return (tree?.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    const key = `${prefix}${String(name?.value)}`;
    return value?.type === 'object' ? keysOf(value, `${key}.`) : [key];
  });
}

/** The part of a path that is there already. */
function deepest(tree: Node | undefined, path: readonly string[]): readonly string[] {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const found = tree && findNodeAtLocation(tree, path.slice(0, length));
    if (found?.type === 'object') return path.slice(0, length);
  }
  return [];
}
