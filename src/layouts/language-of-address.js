{
  // The folder in which the site is published does not count.
  const skip = Number(document.currentScript?.getAttribute('data-skip'));
  const language = location.pathname.split('/')[skip];
  /** @type {NodeListOf<HTMLElement>} */
  const texts = document.querySelectorAll('[data-not-found]');
  const shown = [...texts].find(({ dataset }) => dataset['notFound'] === language);
  if (shown && language) {
    for (const text of texts) text.hidden = text !== shown;
    const root = document.documentElement;
    root.lang = root.dataset['language'] = language;
    root.dir = shown.dir;
    document.title = shown.dataset['title'] ?? '';
  }
}
