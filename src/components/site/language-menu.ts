/** The menu is a native disclosure; this lets Escape and a press elsewhere close it. */
const menu = document.querySelector<HTMLDetailsElement>('[data-language-menu]');

document.addEventListener('click', (event) => {
  if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
});

menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
