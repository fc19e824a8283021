let added: Promise<void> | null = null;

/**
 * Links the style sheet of the windows, whose address the page carries: a reader who never starts does not load it. Resolves
 * when it applies; rejects when it could not be loaded, and may then be asked again.
 */
export function addWindowStyles(practice: HTMLElement): Promise<void> {
  added ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = practice.dataset['styles'] ?? '';
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      link.remove();
      added = null;
      reject(new Error(`${link.href} could not be loaded.`));
    };
    document.head.append(link);
  });
  return added;
}
