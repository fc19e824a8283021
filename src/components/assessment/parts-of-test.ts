/** The elements of TestBox.astro that a session fills. */
export function partsOf(element: HTMLElement) {
  const find = (name: string) => {
    const part = element.querySelector<HTMLElement>(`[${name}]`);
    if (!part) throw new Error(`The page lacks ${name} of TestBox.astro.`);
    return part;
  };
  const message = find('data-practice-message');
  const result = find('data-assessment-result');
  return {
    root: find('data-practice-root'),
    card: find('data-assessment-card'),
    result,
    /** Of the result. */
    heading: () => result.querySelector('h2'),
    /** The one line that is not in card or windows; `null` removes it. */
    say(text: string | null): void {
      message.hidden = text === null;
      message.className = 'calm';
      message.textContent = text;
    },
  };
}
