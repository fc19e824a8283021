import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { editAddress } from '../../site-config.ts';
import type { Guide } from '../../translation/guide-file.ts';
import { anchorOf } from '../../translation/heading-anchor.ts';
import { sourcePageOf, type Project } from '../../translation/project.ts';

/** Where the parts of a guide or article begin in its file. */
export interface PassagePlaces {
  /** Line by the part of the page: the id of a step, or the anchor of a heading. */
  readonly lines: Readonly<Record<string, number>>;
  /** Opens the file in the editor of the repository's host. */
  readonly edit: string | null;
}

/** Of every guide and article in a language, and in the source for what is not translated; by file. */
export function passagePlaces(
  project: Project,
  language: Language,
): Readonly<Record<string, PassagePlaces>> {
  const shown = project.guides.filter(
    (each) => each.language === language || each.language === sourceLanguage,
  );
  return Object.fromEntries(
    shown.map((guide) => [
      guide.file,
      { lines: linesOf(guide, sourcePageOf(project, guide)), edit: editAddress(guide.file) },
    ]),
  );
}

function linesOf({ lines, headings, steps }: Guide, source: Guide | undefined) {
  const found: Record<string, number> = {};
  for (const name of ['title', 'description']) {
    const at = lines.findIndex((line) => line.startsWith(`${name}:`));
    if (at >= 0) found[name] = at + 1;
  }
  // Pages have the anchors of the source, whose headings stand in the same order.
  for (const [index, { text, line }] of headings.entries())
    found[anchorOf(source?.headings[index]?.text ?? text)] ??= line;
  for (const { id, line } of steps) found[id] = line;
  return found;
}
