try {
  const theme = localStorage['app-password-lab:theme'] ?? localStorage.theme;
  if (/^(light|dark|projector)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {
  //
}
