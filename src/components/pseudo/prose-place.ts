/** Elements that a translator writes as one passage. */
const passages = 'p, li, h1, h2, h3, h4, td, th, dt, dd';

/** Parts of an article that are made of texts with keys. */
const ofTexts =
  'button, nav, footer, dialog, [data-practice], [data-practice-root], [data-onward], [data-follow-up], [data-screens-gone], [data-step-actions], .skip-practice, .since-source, .page-contents > summary, .assumed-mark, .page-foot, .page-turn, .step-stale';

/** Of a step, only its body is written by a translator; number, state and what the practice adds are texts with keys. */
const isProse = (element: Element): boolean =>
  // The name of a source is given by the page.
  (element.matches('.since-source > a') || !element.closest(ofTexts)) &&
  (!element.closest('[data-step-id]') || element.closest('.step-body') !== null);

/**
 * The file that says the prose of a page, from the root of the repository; `null` for a page that is made of texts with keys.
 *
 * @param path of the address, with or without the folder of the site
 * @param language of the prose, which is the source language on a page that fell back
 */
export function fileOfPage(path: string, language: string): string | null {
  const page = document.documentElement.dataset['language'] ?? '';
  const [, slug = ''] = path.split(`/${page}/`);
  const name = slug.replace(/\/$/, '');
  if (document.querySelector('article.guide')) return `content/${language}/${name}.mdx`;
  if (!document.querySelector('.handbook-text') || name.startsWith('problems/')) return null;
  return `content/${language}/articles/${name}.mdx`;
}

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** `:3` behind a file is a line everywhere else. */
const numbered = (place: string, passage: number): string =>
  passage > 0 ? `${place} paragraph ${String(passage)}` : place;

/** The passage of a file in which an element stands, `''` for none: by the step around it, or by the heading above it, and its number there. */
export function placeInFile(element: Element, file: string | null): string {
  const article = element.closest('article');
  if (file === null || !article || !isProse(element)) return '';
  const step = element.closest<HTMLElement>('[data-step-id]');
  const passage = element.closest(passages) ?? element;
  const within = [...(step ?? article).querySelectorAll(passages)].filter(
    (each) => !each.closest(step === null ? '[data-step-id]' : '.step-stale'),
  );
  const at = within.indexOf(passage);
  if (step) return numbered(`${file}#${step.dataset['stepId'] ?? ''}`, at + 1);
  // What is no passage, such as a link beside a table, is named by the heading above it.
  const last = at >= 0 ? at : within.findLastIndex((each) => isBefore(each, element));
  const above = within.slice(0, last + 1).findLastIndex(({ id }) => id !== '');
  const heading = above < 0 ? '' : `#${within[above]?.id ?? ''}`;
  return numbered(`${file}${heading}`, at - Math.max(above, 0));
}
