import {
  closeSync,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isUtf8, textOfBytes } from '../../src/translation/encoding.ts';
import { scenesFile } from '../../src/translation/scenes/scenes.ts';
import { factsFile, type Project } from '../../src/translation/project.ts';
import { projectFrom } from '../../src/translation/read-project.ts';

/** Texts by path from the root, with `/`. */
export type Files = Readonly<Record<string, string>>;

export function readFiles(root: string): Files {
  const paths = globSync(['locales/**/*', 'content/**/*', factsFile, scenesFile], { cwd: root })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .filter((file) => !file.endsWith(beingWritten));
  return Object.fromEntries(
    paths.map((file) => [
      file.split(path.sep).join('/'),
      textOfBytes(readFileSync(path.join(root, file))),
    ]),
  );
}

export const readProject = (root: string): Project => projectFrom(readFiles(root));

export const textOfFile = (root: string, file: string): string | null =>
  existsSync(path.join(root, file)) ? textOfBytes(readFileSync(path.join(root, file))) : null;

/** What a person has to know, and no mistake of the program: it ends the command with 2. */
export class Refusal extends Error {}

const beingWritten = '.being-written';

/** After so many milliseconds, who was writing is taken to be gone. */
const givenUpAfter = 60_000;

/**
 * Writes a file whole or not at all: into a second file that then takes its name. That second file is a lock too, so of two
 * writers one is refused.
 *
 * @param before what the file held when its new text was made; `null` when there was none
 */
export function writeWhole(root: string, file: string, text: string, before: string | null): void {
  // Written, a byte that is none of UTF-8 would be lost.
  if (!isUtf8(text)) throw new Refusal(`${file} is not saved as UTF-8, so nothing was written.`);
  const place = path.join(root, file);
  const second = `${place}${beingWritten}`;
  mkdirSync(path.dirname(place), { recursive: true });
  if (existsSync(second) && Date.now() - statSync(second).mtimeMs > givenUpAfter) rmSync(second);
  let handle: number;
  try {
    handle = openSync(second, 'wx');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new Refusal(`${file} is being written by another program. Try again.`, { cause });
  }
  try {
    try {
      writeFileSync(handle, text);
    } finally {
      closeSync(handle);
    }
    if (textOfFile(root, file) !== before) {
      throw new Refusal(
        `${file} has changed meanwhile, so nothing was written. Run the command again.`,
      );
    }
    renameSync(second, place);
  } finally {
    rmSync(second, { force: true });
  }
}

/** UTF-16, which some editors write, read as what it is. */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] !== 0 && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes);
  return textOfBytes(bytes);
}
