let again = '';

/** By their addresses: below the root of the site, and below `src/components/` with the ending of their source. */
interface Parts {
  readonly 'search/dialog.js': typeof import('../search/dialog.ts');
  readonly 'offline/controls.js': typeof import('../offline/controls.ts');
  readonly 'pseudo/show.js': typeof import('../pseudo/show.ts');
}

/**
 * Loads a part of the page when somebody asks for it. By its address and not by its name: a loader for names is larger than this
 * script, which every page pays for by the letter. In a sub-folder the address is right, too.
 *
 * @param use is called with it; without, nothing is said when it cannot be had
 */
export function late<Path extends keyof Parts>(
  path: Path,
  use?: (part: Parts[Path]) => void,
): void {
  const button = document.querySelector<HTMLAnchorElement>('.search-button');
  if (!button) return;
  const address = import.meta.env.DEV
    ? `${import.meta.env.BASE_URL}src/components/${path.replace(/js$/, 'ts')}`
    : new URL(`../../${path}`, button.href).href;
  import(/* @vite-ignore */ address + again).then(use, () => {
    // Some browsers keep a failure for good; under another name of the same file it is tried again.
    again += '#';
    // Plain, and without a style sheet that every page would load for this rare moment.
    if (use) alert(button.dataset['failed']);
  });
}
