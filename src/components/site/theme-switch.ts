const choices = document.querySelector<HTMLFieldSetElement>('[data-theme-switch]');
const root = document.documentElement;

if (choices) {
  const current = root.dataset['theme'] ?? 'auto';
  for (const input of choices.querySelectorAll('input')) input.checked = input.value === current;
  choices.hidden = false;
  choices.addEventListener('change', (event) => {
    const theme = (event.target as HTMLInputElement).value;
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
  });
}
