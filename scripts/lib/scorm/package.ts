import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { root } from '../project.mjs';
import { manifestOf } from './manifest.ts';
import { fileInPackage, packagePage, readTestPage } from './page.ts';

/** A test in one language, as the built site has it. */
export interface PackageOf {
  readonly flow: string;
  readonly language: string;
  /** Folder of the built site. */
  readonly site: string;
  /** The folder of the site in its addresses, with a slash at both ends. */
  readonly base: string;
  /** Of `packageScript()`. */
  readonly script: string;
}

export const packageName = ({ flow, language }: Pick<PackageOf, 'flow' | 'language'>): string =>
  `${flow}-${language}-scorm12.zip`;

const scriptFile = 'files/test.js';
const layersFile = 'files/layers.css';

/** The files of a package by their paths in it: the manifest, the page, and what the page needs. */
export async function packageFiles(wanted: PackageOf): Promise<Readonly<Record<string, string>>> {
  const { flow, language, site, base, script } = wanted;
  const read = (file: string) => readFile(path.join(site, file), 'utf8');
  const page = readTestPage(await read(`${language}/test/${flow}/index.html`));
  const styles = await Promise.all(
    page.styles.map(
      async (address) => [fileInPackage(address), await read(address.slice(base.length))] as const,
    ),
  );
  const layers = await readFile(path.join(root, 'src/styles/layers.css'), 'utf8');
  const html = packagePage({
    ...page,
    // The windows' own sheet is linked by the script, with the windows.
    styles: [layersFile, ...styles.slice(0, -1).map(([file]) => file)],
    script: scriptFile,
    texts: JSON.stringify(await textsOf(language, read)),
  });
  const content = {
    'index.html': html,
    [scriptFile]: script,
    [layersFile]: layers,
    ...Object.fromEntries(styles),
  };
  const manifest = manifestOf({
    identifier: `app-password-lab-${flow}-${language}`,
    title: page.title,
    files: Object.keys(content),
  });
  return { 'imsmanifest.xml': manifest, ...content };
}

interface Texts {
  readonly strings: Readonly<Record<string, unknown>>;
  readonly fallbackKeys: readonly string[];
}

/** What a test loads on the site, as one object: the practice's texts, those of the admin centre, and its own. */
async function textsOf(language: string, read: (file: string) => Promise<string>) {
  const names = [`${language}.json`, `${language}/admin.json`, `${language}/assessment.json`];
  const parts = await Promise.all(
    names.map(async (name) => JSON.parse(await read(`strings/${name}`)) as Texts),
  );
  return {
    ...parts[0],
    strings: Object.assign({}, ...parts.map(({ strings }) => strings)) as Texts['strings'],
    fallbackKeys: parts.flatMap(({ fallbackKeys }) => fallbackKeys),
  };
}

/** The oldest time that a zip can have: the same files make the same bytes. */
const mtime = new Date(1980, 0, 1);

export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array => {
  const content: Zippable = {};
  for (const [file, text] of Object.entries(files))
    content[file] = [strToU8(text), { mtime, level: 9 }];
  return zipSync(content);
};
