/**
 * Takes a reader who comes for the first time to a language of theirs. Once only, so that whoever returns to this page
 * on purpose can choose; and without an entry in the history, so that Back leads out and not in a circle.
 */
try {
  if (!localStorage.getItem('app-password-lab:been-here')) {
    localStorage.setItem('app-password-lab:been-here', 'yes');
    const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-language]')];
    const known = spoken.find((code) => links.some((link) => link.dataset['language'] === code));
    const link = links.find((each) => each.dataset['language'] === known);
    if (link) location.replace(link.href);
  }
} catch {
  // Storage refused: nobody can know whether this is the first visit, so the reader chooses.
}
