/** The menu is a native disclosure; this lets Escape and a press elsewhere close it. */
const openMenu = () => document.querySelector<HTMLDetailsElement>('[data-language-menu][open]');

document.addEventListener('click', ({ target }) => {
  const menu = openMenu();
  if (menu && !menu.contains(target as Node)) menu.open = false;
});

document.addEventListener('keydown', ({ key }) => {
  const menu = openMenu();
  if (key !== 'Escape' || !menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
