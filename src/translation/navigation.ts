import type { Node } from 'jsonc-parser';
import { readJsonTree } from './json-tree.ts';

/** The tree of the handbook as `content/navigation.json` declares it: sections, each with its pages in reading order. */
export interface Navigation {
  readonly file: string;
  readonly sections: readonly NavigationSection[];
  /** Line of the first thing that is no list of slugs by section; `null` when the file can be read. */
  readonly brokenAt: number | null;
}

export interface NavigationSection {
  /** Its title is the text `site.section.<id>`. */
  readonly id: string;
  readonly line: number;
  readonly pages: readonly { readonly slug: string; readonly line: number }[];
}

export const navigationFile = 'content/navigation.json';

/** Reads it with the line of each entry, so that a check can name it. */
export function readNavigation(text: string): Navigation {
  const { tree: root, slip } = readJsonTree(text);
  const lineOf = ({ offset }: Pick<Node, 'offset'>) => text.slice(0, offset).split('\n').length;
  if (slip || root?.type !== 'object') {
    return { file: navigationFile, sections: [], brokenAt: slip?.line ?? 1 };
  }
  let brokenAt: number | null = null;
  const sections = (root.children ?? []).flatMap((property): NavigationSection[] => {
    const [key, list] = property.children ?? [];
    const slugs = list?.type === 'array' ? (list.children ?? []) : null;
    if (!key || !slugs || slugs.some(({ type }) => type !== 'string')) {
      brokenAt ??= lineOf(property);
      return [];
    }
    const pages = slugs.map((node) => ({ slug: node.value as string, line: lineOf(node) }));
    return [{ id: key.value as string, line: lineOf(key), pages }];
  });
  return { file: navigationFile, sections, brokenAt };
}
