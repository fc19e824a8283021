/** Characters of a name: a list of files shows no more of it. */
const longest = 60;

/**
 * What a file of a demonstration is called: by its title, in whatever writing, without what systems refuse in a name.
 *
 * @param ending with its dot, such as `.json`
 */
export function fileName(title: string, ending: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, longest).join('').replace(/-$/, '');
  return `${name === '' ? 'demonstration' : name}${ending}`;
}
