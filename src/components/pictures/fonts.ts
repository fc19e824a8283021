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
import { charactersOf, sfntOf, type CharacterRange } from './sfnt.ts';

interface FontPackage {
  readonly name: string;
  /** The parts that are unpacked; every part of the package where none is named. */
  readonly parts?: readonly string[];
}

/**
 * Fonts of the pictures, from npm packages alone: no machine's own font is used, so that a picture is the same everywhere. A
 * language with another script adds a package of Fontsource that has it; the text engine takes for each character the first
 * font that has it. The Japanese one has two weights only, and is a fifth of the nine of Noto Sans JP. It is there in 120 parts
 * for browsers, and once more in one piece.
 */
const packages: readonly FontPackage[] = [
  { name: '@fontsource/noto-sans' },
  { name: '@fontsource/noto-sans-arabic', parts: ['arabic'] },
  { name: '@fontsource/biz-udpgothic', parts: ['japanese'] },
];

export const family = 'Noto Sans';

const weights = ['400', '700'] as const;
const folder = path.resolve('node_modules/.cache/picture-fonts');

const folderOfPackage = (name: string): string =>
  path.dirname(createRequire(path.resolve('package.json')).resolve(`${name}/package.json`));

/** Where the fonts of a package are, unpacked when they are first needed. */
function unpackedFolder(fontPackage: FontPackage): string {
  const { name } = fontPackage;
  const { version } = JSON.parse(
    readFileSync(path.join(folderOfPackage(name), 'package.json'), 'utf8'),
  ) as { version: string };
  const unpacked = path.join(folder, `${name.replace('/', '-')}-${version}`);
  if (!existsSync(unpacked)) unpack(fontPackage, unpacked);
  return unpacked;
}

/** Tells the text engine of our fonts and of no others. It has to happen before the first text is drawn. */
export function useOwnFonts(): void {
  const settings = path.join(folder, 'fonts.conf');
  const directories = packages.map((each) => `<dir>${inXml(unpackedFolder(each))}</dir>`).join('');
  writeWhole(
    settings,
    `<?xml version="1.0"?><fontconfig>${directories}<cachedir>${inXml(path.join(folder, 'index'))}</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = settings;
}

function unpack({ name, parts }: FontPackage, target: string): void {
  const source = path.join(folderOfPackage(name), 'files');
  const unfinished = `${target}.${String(process.pid)}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of readdirSync(source)) {
    const isWanted = weights.some((weight) =>
      (parts ?? ['']).some((part) => file.endsWith(`${part}-${weight}-normal.woff`)),
    );
    if (!isWanted) continue;
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
  // What only orders the text, as the isolates around a code in Arabic, is drawn as nothing.
  const characters = new Set(text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, ''));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !rangesOfFonts().some(([first, last]) => code >= first && code <= last);
  });
}

let known: readonly CharacterRange[] | null = null;

/** Both weights of a font have the same characters. */
function rangesOfFonts(): readonly CharacterRange[] {
  known ??= packages.flatMap((fontPackage) => {
    const unpacked = unpackedFolder(fontPackage);
    return readdirSync(unpacked)
      .filter((file) => file.includes(`-${weights[0]}-`))
      .flatMap((file) => charactersOf(readFileSync(path.join(unpacked, file))));
  });
  return known;
}
