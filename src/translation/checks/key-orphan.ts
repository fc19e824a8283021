import { nameForTranslators } from '../../i18n/language-names.ts';
import { closestMatch } from '../closest-match.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { LocaleFile } from '../locale-file.ts';
import { misnamedAbove, misnamedGroups } from '../misnamed-groups.ts';
import {
  formReplaced,
  formsOfLanguage,
  misspelledForms,
  pluralFormOf,
  pluralTexts,
} from '../plural-forms.ts';
import { sourceOf, translationPairs } from '../project.ts';

export const keyOrphan: Check = {
  id: 'key-orphan',
  title: 'No language has a text that nothing shows',
  why: 'A text under a key that does not exist is never shown.',
  severity: 'error',
  run: (project) => [
    ...project.locales
      .filter(({ namespace }) => !sourceOf(project, namespace))
      .map(({ file, namespace }) => {
        const names = project.locales
          .filter(({ language }) => language === project.sourceLanguage)
          .map((source) => source.namespace);
        const meant = closestMatch(namespace, names);
        const rest = 'emove the file, or give it the name that the English one has.';
        return {
          file,
          line: 1,
          message: `The source language has no ${namespace}.json, so nothing shows these texts.`,
          fix: meant === null ? `R${rest}` : `Did you mean ${meant}.json? Otherwise r${rest}`,
        };
      }),
    ...translationPairs(project).flatMap(({ source, translation }) => orphans(source, translation)),
  ],
};

const parentOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

function orphans(source: LocaleFile, translation: LocaleFile): CheckFinding[] {
  const sourceKeys = new Set(source.texts.map(({ key }) => key));
  const sourcePlurals = pluralTexts(source.texts);
  const { file, language } = translation;
  const own = new Set(translation.texts.map(({ key }) => key));
  const groups = misnamedGroups(source, translation);
  return translation.texts.flatMap(({ key, line }): CheckFinding[] => {
    if (sourceKeys.has(key) && !pluralFormOf(key)) return [];
    const group = misnamedAbove(key, groups);
    if (group !== undefined)
      return [
        orphanGroup(
          group,
          groups,
          { file, key, line: lineOfGroup(group, translation) ?? line },
          source,
        ),
      ];
    const plural = pluralFormOf(key);
    if (sourcePlurals.has(key)) {
      const name = key.split('.').at(-1) ?? key;
      const needed = formsOfLanguage(language, key).map((form) => `${name}_${form}`);
      const message = `${source.file} has this text with a number: it needs a form for each kind of number.`;
      const fix = `Write it once for each form of ${nameForTranslators(language)}: ${needed.join(', ')}.`;
      return [{ file, line, key, message, fix }];
    }
    const below = source.texts.filter((text) => text.key.startsWith(`${key}.`));
    if (below.length > 0) {
      const name = key.split('.').at(-1) ?? key;
      const some = below.slice(0, 3).map((text) => `"${text.key.slice(key.length + 1)}"`);
      const message = `In ${source.file}, "${name}" is a group of texts, and here it is one text.`;
      const fix = `Write "${name}": { … } as the English file has it, with ${some.join(', ')}${below.length > 3 ? ' and the others' : ''} inside.`;
      return [{ file, line, key, message, fix }];
    }
    if (!plural || !sourcePlurals.has(plural.base)) {
      const message = `${source.file} has no such key, so nothing shows this text.`;
      const beside = source.texts.filter(
        (text) => parentOf(text.key) === parentOf(key) && !own.has(text.key),
      );
      const forms = [...sourcePlurals.keys()]
        .filter((base) => misspelledForms(source, translation, base).includes(key))
        .flatMap((base) => formsOfLanguage(language, base).map((form) => `${base}_${form}`))
        .filter((each) => !own.has(each));
      const guess =
        closestMatch(key, [...forms, ...beside.map((text) => text.key)]) ??
        forms[0] ??
        beside[0]?.key;
      const fix =
        guess === undefined
          ? 'Remove it, or correct the key.'
          : `Did you mean ${guess}? Otherwise remove it.`;
      return [{ file, line, key, message, fix }];
    }
    const forms = formsOfLanguage(language, plural.base);
    // i18next asks for `_zero` first when the number is 0, in every language.
    if (forms.includes(plural.form) || plural.form === 'zero') return [];
    // In the place of the one form that is needed: plural-form-missing leaves it to this finding.
    const replaced = formReplaced(translation, plural.base);
    const name = (form: string) => `${plural.base.split('.').at(-1) ?? plural.base}_${form}`;
    const message = `${nameForTranslators(language)} has no plural form "${plural.form}", so nothing shows this text.`;
    return [
      {
        file,
        line,
        key,
        message,
        fix:
          replaced === null
            ? `Remove it. Forms of ${nameForTranslators(language)}: ${forms.join(', ')}.`
            : `Rename it to ${name(replaced)}: ${nameForTranslators(language)} has no other form.`,
      },
    ];
  });
}

/** A group of texts under a name that was changed is one mistake. */
function orphanGroup(
  group: string,
  groups: ReadonlyMap<string, string | null>,
  place: Pick<CheckFinding, 'file' | 'line' | 'key'>,
  source: LocaleFile,
): CheckFinding {
  const name = (whole: string) => `"${whole.split('.').at(-1) ?? whole}"`;
  const meant = groups.get(group) ?? null;
  return {
    ...place,
    cause: `${place.file} ${group}`,
    message: `${source.file} has no such group of texts, so nothing shows what stands in ${name(group)}.`,
    fix:
      meant === null
        ? 'Remove it, or give it the name that it has in the English file.'
        : `Did you mean ${name(meant)}? Otherwise remove it.`,
  };
}

/** The name of a group stands in a line above its first text. */
function lineOfGroup(group: string, { texts, lines }: LocaleFile): number | null {
  const first = texts.find(({ key }) => key.startsWith(`${group}.`))?.line ?? 1;
  const at = lines
    .slice(0, first)
    .findLastIndex((line) => line.includes(`"${group.split('.').at(-1) ?? group}"`));
  return at < 0 ? null : at + 1;
}
