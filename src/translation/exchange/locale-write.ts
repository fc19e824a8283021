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
 * Sets texts of a locale file and leaves the rest of it byte for byte. A new key goes where it belongs.
 *
 * @param text the file, or `null` to begin one
 * @param order all keys of the file, as the source has them, with the plural forms of the language
 * @param values new texts by key below the namespace: `interrupt.setItUpNow`
 */
export function writeLocale(
  text: string | null,
  order: readonly string[],
  values: ReadonlyMap<string, string>,
): string {
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
  for (const [key, value] of added.sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    const path = key.split('.');
    const parent = deepest(parseTree(result), path);
    const getInsertionIndex = (names: string[]): number => {
      const mine = rankOf([...parent, path[parent.length] ?? ''].join('.'));
      const before = names.findLastIndex((name) => rankOf([...parent, name].join('.')) < mine);
      return before + 1;
    };
    const options = { formattingOptions, getInsertionIndex };
    result = applyEdits(result, modify(result, path, value, options));
  }
  return result;

  /** Place of a key or of the first key below it; what the source does not have stays in front. */
  function rankOf(key: string): number {
    return order.findIndex((each) => each === key || each.startsWith(`${key}.`));
  }
}

/** The part of a path that is there already. */
function deepest(tree: Node | undefined, path: readonly string[]): readonly string[] {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const found = tree && findNodeAtLocation(tree, path.slice(0, length));
    if (found?.type === 'object') return path.slice(0, length);
  }
  return [];
}
