try {
  const theme = localStorage.getItem('app-password-lab:theme') ?? localStorage.getItem('theme');
  if (theme && /^(light|dark|projector)$/.test(theme))
    document.documentElement.dataset.theme = theme;
} catch {
  //
}
