import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import {
  isHashed,
  type FileList,
  type ListedFile,
} from '../../../src/components/offline/file-list.ts';
import { textSlug } from '../../../src/components/site/translations.ts';

/**
 * Whether a file of a built site belongs to the copy of a language. Pictures are for those who show a link to the site, and the
 * page of addresses that do not exist is nothing without a network.
 *
 * @param file below the folder of the site, with slashes
 */
export function isKept(file: string, language: string): boolean {
  const [folder = '', name = ''] = file.split('/');
  // A tool for translators, which is nothing without its data.
  if (file.startsWith(`${language}/${textSlug}/`)) return false;
  if (folder === language || isHashed(file)) return true;
  if (folder === 'qr' || folder === 'strings' || folder === 'search')
    return name === language || name.startsWith(`${language}.`) || name.endsWith('.js');
  return (
    folder === 'icons' ||
    folder === 'stage' ||
    ['index.html', 'icon.svg', 'offline/controls.js'].includes(file)
  );
}

/** As an address names it: a page by its folder. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The list of one language. `site` is the folder of a built site. */
export async function fileListOf(site: URL, language: string): Promise<FileList> {
  const entries = await readdir(site, { recursive: true });
  const names = entries.map((file) => file.replaceAll('\\', '/')).filter((file) => isFile(file));
  const files = await Promise.all(
    names
      .filter((file) => isKept(file, language))
      .sort()
      .map(async (file): Promise<ListedFile> => {
        const content = await readFile(new URL(file, site));
        return [addressOf(file), content.length, hashOf(content)];
      }),
  );
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  return { language, version: hashOf(JSON.stringify(files)), bytes, files };
}

/** Every file of a built site has an ending, and no folder has one. */
const isFile = (name: string): boolean => /\.[^/]+$/.test(name);

const hashOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);
