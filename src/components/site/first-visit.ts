import { preferredLanguage } from './preferred-language.ts';

/**
 * Takes a reader who comes for the first time to a language of theirs. Once only, so that whoever returns to this page
 * on purpose can choose; and without an entry in the history, so that Back leads out and not in a circle.
 */
try {
  const visited = 'app-password-lab:been-here';
  if (!localStorage.getItem(visited)) {
    localStorage.setItem(visited, 'yes');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
    const offered = links.map(({ dataset }) => dataset['language'] ?? '');
    const language = preferredLanguage([...navigator.languages, navigator.language], offered);
    const link = links.find(({ dataset }) => dataset['language'] === language);
    if (link) location.replace(link.href);
  }
} catch {
  // Storage refused: nobody can know whether this is the first visit, so the reader chooses.
}
