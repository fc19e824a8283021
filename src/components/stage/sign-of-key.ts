const signs: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
};

/** What is written on a key, by its name in `KeyboardEvent.key`. */
export const signOf = (key: string): string => signs[key] ?? key.toUpperCase();
