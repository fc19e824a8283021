/**
 * Lets forms be submitted in a sandboxed frame without `allow-forms`, where a browser does not even tell the page: the press on the
 * button, which Enter in a field brings about as well, is told as the event that the form waits for. Nothing is sent either way.
 */
export function submitByScript(page: Document): void {
  page.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (button?.type !== 'submit' || !button.form) return;
    event.preventDefault();
    button.form.dispatchEvent(
      new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }),
    );
  });
}
