/** Loads what refines an answer in place once it is wanted: by a press, or by an address with answers in it. */
let isLoaded = false;

async function load(): Promise<void> {
  await import('../diagnosis/follow-case.ts');
  isLoaded = true;
}

if (/[?&](row|strings)=/.test(location.search)) void load();

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-case]');
  if (!link || isLoaded || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  load().then(
    () => {
      link.click();
    },
    () => {
      // Without a network neither the part nor the page comes; the browser says so.
      location.assign(link.href);
    },
  );
});
