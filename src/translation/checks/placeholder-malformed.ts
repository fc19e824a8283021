import { placeholdersOf } from '../../i18n/placeholders.ts';
import type { Check } from '../check.ts';
import { findingsOfKind } from '../decoded-texts.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { sourceOf, type Project } from '../project.ts';

export const placeholderMalformed: Check = {
  id: 'placeholder-malformed',
  title: 'A placeholder is written {{name}}, and braces stand for nothing else',
  why: 'Readers would see the braces in place of the value.',
  severity: 'error',
  run: (project) =>
    findingsOfKind(project, 'placeholder', ({ found }, { key = '', value }) => ({
      message: `${JSON.stringify(found)} would be shown as it is.`,
      fix: fixOf(namesFor(project, key), value),
    })),
};

/** Placeholders of the English text; `null` where there is none. */
function namesFor(project: Project, key: string): readonly string[] | null {
  const source = sourceOf(project, key.split('.')[0] ?? '');
  const text = source && sourceTextFor(key, source.texts);
  return text ? [...placeholdersOf(text.value)] : null;
}

function fixOf(names: readonly string[] | null, value: string): string {
  if (names?.length === 0) return 'Remove the braces: the English text has no placeholder.';
  const there = placeholdersOf(value);
  const lacking = (names ?? []).filter((name) => !there.has(name));
  const meant = (lacking.length > 0 ? lacking : (names ?? ['name'])).map((name) => `{{${name}}}`);
  return `Write ${meant.join(' or ')} in its place, as the English text has it: two braces on each side, and the English name, which is never translated.`;
}
