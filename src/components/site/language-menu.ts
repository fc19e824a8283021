/** The menus are native disclosures; this lets Escape and a press elsewhere close them. */
const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('.site-header details[open]');

document.addEventListener('click', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target as Node)) menu.open = false;
});

// Its links lead to the same place of the page in the other language. On the way down: the event does not rise.
document.addEventListener(
  'toggle',
  () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-menu] a')) {
      link.search = location.search;
      link.hash = location.hash;
    }
  },
  true,
);

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});
