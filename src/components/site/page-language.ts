/** The language in which a page was written. Not `lang`: a browser's translator puts its own there. */
export const pageLanguage = (page: Document = document): string =>
  page.documentElement.dataset['language'] ?? '';
