/** The elements of PracticeBox.astro that a session fills. */
export function partsOf(practice: HTMLElement) {
  const root = practice.querySelector<HTMLElement>('[data-practice-root]');
  const menu = practice.querySelector<HTMLDetailsElement>('[data-practice-menu]');
  if (!root || !menu) throw new Error('The page lacks a part of PracticeBox.astro.');
  return { root, menu };
}
