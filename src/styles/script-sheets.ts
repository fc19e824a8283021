/** By script (ISO 15924), what its letters need beside the styles of every page. */
const sheets = import.meta.glob<string>('./scripts/*.css', {
  eager: true,
  query: '?url',
  import: 'default',
});

/**
 * The address of the sheet of a language's script; none for the Latin script and others that need nothing. A file of its own, so
 * that pages of one script do not load what another needs.
 *
 * @param language as BCP 47
 */
export function sheetOfScript(language: string): string | undefined {
  const { script = '' } = new Intl.Locale(language).maximize();
  return sheets[`./scripts/${script}.css`];
}
