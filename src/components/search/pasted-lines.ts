/** A field of one line drops the ends of lines, and with them the space between two words of a log: this keeps it. */
export function keepLinesApart(input: HTMLInputElement, changed: () => void): void {
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = input;
    const text = pasted.replace(/[\r\n]+/g, ' ');
    input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
    changed();
  });
}
