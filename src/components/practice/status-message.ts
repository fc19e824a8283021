/** The one line of the practice that speaks when its windows do not; `null` takes it away. */
export function showStatus(practice: HTMLElement, text: string | null): void {
  const message = practice.querySelector<HTMLElement>('[data-practice-message]');
  if (!message) return;
  message.hidden = text === null;
  message.textContent = text;
}
