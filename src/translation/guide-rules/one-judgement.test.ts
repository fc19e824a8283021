import { expect, test } from 'vitest';
import { allChecks } from '../all-checks.ts';
import type { Project } from '../project.ts';
import { projectFrom } from '../read-project.ts';
import { guideRules } from './all-guide-rules.ts';

/**
 * Errors of `npm run check` about a page that the build shows nevertheless, each with the reason: the page says what its source
 * says, and readers are better served by it than by a page in English.
 */
const shownAllTheSame: Readonly<Record<string, string>> = {
  'guide-emphasis-printed': 'Asterisks are seen beside the right words.',
  'guide-plain-bold':
    'Bold in the place of a label leaves the label out, which is judged (guide-labels-differ). The rest is emphasis.',
  'guide-stray-spaces': 'A gap between the right words.',
  'markdown-printed':
    'A sign beside the right words; a link that is lost with it is judged (guide-links).',
  'text-in-english': 'A passage; a page that is half in English is judged (guide-copied).',
  'text-in-other-language': 'A sentence, as the one in English.',
  'glossary-word': 'Another word for the same thing.',
  'letters-of-language':
    'Spelling within the script of the language, such as a wide digit. The build shows such locale texts, too.',
};

/**
 * They read pages to judge something else: what leads to one, that one is not there or has another name (which
 * guide-steps-differ judges), or a label that one names.
 */
const aboutOtherFiles = ['file-misplaced', 'navigation', 'page-missing', 'text-too-long'];

test('every error about a page is judged by the build, or has a reason to be shown', () => {
  const project = projectFrom({
    'locales/en/portal.json': '{ "next": "Next" }',
    'locales/glossary/id.json': '{ "terms": [] }',
    'content/navigation.json': '{}',
    'content/en/guides/a.mdx': '---\ntitle: "A"\ndescription: "A"\n---\n',
  });
  const asksForPages = (run: (project: Project) => unknown): boolean => {
    let asked = false;
    run(
      new Proxy(project, {
        get: (of, name) => {
          if (name === 'guides') asked = true;
          // A list of one glossary, so that a check of words reads the texts.
          if (name === 'glossaries')
            return [{ file: '', language: 'id', entries: [], problems: [] }];
          return of[name as keyof Project];
        },
      }),
    );
    return asked;
  };
  const errors = allChecks
    .filter(({ severity, run }) => severity === 'error' && asksForPages(run))
    .map(({ id }) => id)
    .filter((id) => !aboutOtherFiles.includes(id));
  const known = [...guideRules.map(({ id }) => id), ...Object.keys(shownAllTheSame)];
  expect(errors.toSorted()).toEqual(known.toSorted());
});
