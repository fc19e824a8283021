/** Languages whose typography asks for spaces at which no line breaks, such as before a colon or after a preposition. */
const users: readonly string[] = ['be', 'cs', 'fr', 'hr', 'hu', 'pl', 'ru', 'sk', 'sl', 'uk'];

export const usesNoBreakSpace = (language: string): boolean =>
  users.includes(language.split('-')[0] ?? '');
