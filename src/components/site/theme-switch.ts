/** Listens on the document, because a change of language in mid-practice renews the switch. */
const root = document.documentElement;

function showChoice(): void {
  const current = root.dataset['theme'] ?? 'auto';
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
    input.checked = input.value === current;
  }
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return;
  if (target.value === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = target.value;
  try {
    localStorage.setItem('app-password-lab:theme', target.value);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
});

showChoice();
new MutationObserver(showChoice).observe(root, { attributeFilter: ['lang'] });
