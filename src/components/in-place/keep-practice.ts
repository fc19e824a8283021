/**
 * A saved text makes the development server ask for the page once more, and a practice would close, with its windows, what is half
 * typed, and an app password that is shown once. While texts are edited, a page with an open practice takes the new texts in as it
 * takes in another language: without being loaded again.
 *
 * @param isEdited whether the editor of texts is on; otherwise code may have changed, and that needs the page anew
 * @param renewed the page has been asked for its texts
 */
export function keepPractice(isEdited: () => boolean, renewed: () => void): void {
  // Vite looks for these very words.
  import.meta.hot?.on('vite:beforeFullReload', (payload) => {
    if (!isEdited() || !isPracticeOpen()) return;
    // Vite loads a page again only when this is its own address.
    payload.path = '/no-page.html';
    // The practice answers to this by fetching its page and its texts; when that fails, it loads the page again.
    dispatchEvent(new PopStateEvent('popstate'));
    renewed();
  });
}

const isPracticeOpen = (): boolean =>
  document.querySelector('[data-practice]') !== null &&
  /^(?:running|kept)$/.test(document.body.dataset['practiceState'] ?? '');
