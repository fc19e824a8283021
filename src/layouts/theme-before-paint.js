try {
  const theme = localStorage.getItem('theme');
  if (/^(light|dark|projector)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Storage refused.
}
