/** Hands a text to the browser as a download. Nothing is sent anywhere. */
export function downloadText(text: string, type: string, name: string): void {
  downloadBlob(new Blob([text], { type }), name);
}

export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser begins to read when this task has ended.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
