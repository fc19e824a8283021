import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { languageCodes } from '../../i18n/languages.ts';
import { sfntOf } from './sfnt.ts';

/**
 * Fonts of the pictures, from npm packages alone: no machine's own font is used, so that a picture is the same everywhere. A
 * language with another script adds a package of Fontsource with that script's Noto font, by its code of ISO 15924; the text engine takes for each
 * character the first font that has it.
 */
const packageOf: Readonly<Record<string, string>> = {
  Latn: '@fontsource/noto-sans',
  Arab: '@fontsource/noto-sans-arabic',
  Jpan: '@fontsource/noto-sans-jp',
};

/** Those of the site's languages alone: to unpack Japanese takes longer than all the rest of a build. */
const packages: readonly string[] = [
  ...new Set(
    ['en', ...languageCodes].flatMap((code) => {
      const { script = '' } = new Intl.Locale(code).maximize();
      return packageOf[script] ?? [];
    }),
  ),
];

export const family = 'Noto Sans';

const weights = ['400', '700'] as const;
const folder = path.resolve('node_modules/.cache/picture-fonts');

const folderOfPackage = (name: string): string =>
  path.dirname(createRequire(path.resolve('package.json')).resolve(`${name}/package.json`));

/** Tells the text engine of our fonts and of no others. It has to happen before the first text is drawn. */
export function useOwnFonts(): void {
  const fonts = packages.map((name) => {
    const { version } = JSON.parse(
      readFileSync(path.join(folderOfPackage(name), 'package.json'), 'utf8'),
    ) as { version: string };
    const unpacked = path.join(folder, `${name.replace('/', '-')}-${version}`);
    if (!existsSync(unpacked)) unpack(name, unpacked);
    return unpacked;
  });
  const settings = path.join(folder, 'fonts.conf');
  const directories = fonts.map((each) => `<dir>${inXml(each)}</dir>`).join('');
  writeWhole(
    settings,
    `<?xml version="1.0"?><fontconfig>${directories}<cachedir>${inXml(path.join(folder, 'index'))}</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = settings;
}

function unpack(name: string, target: string): void {
  const source = path.join(folderOfPackage(name), 'files');
  const unfinished = `${target}.${String(process.pid)}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of readdirSync(source)) {
    if (!weights.some((weight) => file.endsWith(`-${weight}-normal.woff`))) continue;
    const font = sfntOf(readFileSync(path.join(source, file)));
    writeFileSync(path.join(unfinished, file.replace(/woff$/, 'ttf')), font);
  }
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Another build was faster, with the same files.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}

/** Two builds at once read either the old file or the new one, and both say the same. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * The characters of a text that none of our fonts has: they would be drawn as empty boxes.
 *
 * @returns each once, in the order of the text
 */
export function charactersWithoutFont(text: string): readonly string[] {
  const characters = new Set(text.replaceAll(/\s/gu, ''));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !rangesOfFonts().some(([first, last]) => code >= first && code <= last);
  });
}

let known: readonly (readonly [number, number])[] | null = null;

/** What each package says of its files, as `U+0000-00FF,U+0131`. */
function rangesOfFonts(): readonly (readonly [number, number])[] {
  known ??= packages.flatMap((name) => {
    const file = path.join(folderOfPackage(name), 'unicode.json');
    const subsets = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
    return Object.values(subsets).flatMap((ranges) =>
      ranges.split(',').map((range) => {
        const [first = '', last = first] = range.trim().replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      }),
    );
  });
  return known;
}
