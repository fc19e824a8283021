import { closestMatch } from '../closest-match.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { Project } from '../project.ts';
import { productNamespaces, type Provenance } from '../provenance.ts';

export const provenance: Check = {
  id: 'provenance',
  title: 'What is said of the origin of texts can be read and is about texts that exist',
  why: 'Readers are told which words a product really uses, and that has to be true.',
  severity: 'error',
  run: (project) =>
    project.provenances.flatMap((each) => [
      ...each.problems.map((problem) => ({ file: each.file, ...problem })),
      ...unknownKeys(each, project),
      ...unknownFiles(each, project),
    ]),
};

function unknownKeys({ file, labels }: Provenance, project: Project): CheckFinding[] {
  const keys = project.locales
    .filter(({ language }) => language === project.sourceLanguage)
    .flatMap(({ texts }) => texts.map(({ key }) => key));
  const known = new Set(keys);
  return [...labels].flatMap(([key, { line }]): CheckFinding[] => {
    if (!productNamespaces.includes(key.split('.')[0] ?? '')) {
      const message = 'The text is no label of a product’s screen.';
      return [{ file, line, key, message, fix: `Labels are in ${productNamespaces.join(', ')}.` }];
    }
    if (known.has(key)) return [];
    const guess = closestMatch(key, keys);
    const fix = guess ? `Did you mean ${guess}?` : 'Remove the entry.';
    return [{ file, line, key, message: 'No text has this key.', fix }];
  });
}

const unknownFiles = ({ file, reviewed }: Provenance, { files }: Project): CheckFinding[] =>
  [...reviewed]
    .filter(([path]) => !files.includes(path))
    .map(([path, { line }]) => ({
      file,
      line,
      message: `There is no file ${path}.`,
      fix: `Write its path from the root, such as ${closestMatch(path, files) ?? 'locales/id/mail.json'}.`,
    }));
