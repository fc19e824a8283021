/** Offers a text as a file. Nothing leaves the browser. */
export function download(name: string, type: string, text: string): void {
  // The mark at the beginning tells spreadsheets that the text is UTF-8.
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
