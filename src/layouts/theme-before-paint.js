/* Runs in the head, before anything is painted, so that the reader's own theme does not flash. */
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* Storage refused: the system's theme it is. */
}
