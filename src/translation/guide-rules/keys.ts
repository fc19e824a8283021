import { closestMatch } from '../closest-match.ts';
import type { Problem } from '../problem.ts';
import type { GuideRule, Surroundings } from './rule.ts';

export const guideKeyUnknown: GuideRule = {
  id: 'guide-key-unknown',
  title: 'A guide refers to labels that exist',
  why: 'Nothing can be shown where the label should stand.',
  yieldsTo: ['guide-markup'],
  judge: ({ references, language }, beside) =>
    references
      .filter(({ key }) => !isKey(key) || !beside.hasKey(key))
      .map(({ key, line, component }) => ({ line, ...wrong(key, component, language, beside) })),
};

const isKey = (text: string): boolean => /^\w+(?:\.\w+)+$/.test(text);

function wrong(
  given: string,
  component: string,
  language: string,
  { keys, labels, source, sourceLanguage }: Surroundings,
): Omit<Problem, 'line'> {
  const written = (key: string) => `<${component} k="${key}" />`;
  const shown = JSON.stringify(given.slice(0, 60));
  // Several keys may have one label: the English page says which of them it is about.
  const named = source?.references.map(({ key }) => key) ?? [];
  for (const each of new Set([language, sourceLanguage])) {
    const all = labels(each);
    const right = all.has(given) ? given : closestMatch(given, [...all.keys()]);
    const own = (right === null ? undefined : all.get(right)) ?? [];
    const key = own.find((one) => named.includes(one)) ?? own[0];
    if (key !== undefined && right !== null) {
      return {
        message: `${shown} is the text of a label, and k takes its key.`,
        fix:
          right === given
            ? `Write ${written(key)}.`
            : `Write ${written(key)}, which is "${right}".`,
      };
    }
  }
  const guess = closestMatch(given, keys);
  const message = isKey(given)
    ? `${given}: no label has this key.`
    : `${shown} is no key: k takes the key of a label, and not its text.`;
  if (guess !== null) return { message, fix: `Did you mean ${guess}?` };
  const wanted = isKey(given) ? '<the label>' : given;
  return { message, fix: `Find the key with npm run l10n -- find "${wanted}".` };
}
