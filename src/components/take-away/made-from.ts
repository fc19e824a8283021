import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** In `reports/pdf/` and its like: what each file there was made from, and what was made. */
const noteName = 'made-from.json';

interface Made {
  /** Fingerprint of the built site. */
  readonly from: string;
  /** Of the file's content, so that one that was changed or cut off since is known. */
  readonly content: string;
}

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** `reports/pdf` of `reports/pdf/id/a.pdf`. */
const folderOf = (file: string): string => file.split('/').slice(0, 2).join('/');

function notesOf(folder: string, root: string): Readonly<Record<string, Made>> {
  const file = path.join(root, folder, noteName);
  if (!existsSync(file)) return {};
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, Made>) : {};
  } catch {
    // Nothing is known of the files then, and none is offered.
    return {};
  }
}

/**
 * Notes of a finished file what it was made from. In one piece, and with nothing awaited: several files of one command are made at
 * once.
 *
 * @param file from the root of the repository, with `/`, in a folder of `reports/`
 * @param from fingerprint of the built site; `null` when it says none, and then nothing is noted
 */
export function noteMade(file: string, from: string | null, root: string): void {
  if (from === null) return;
  const folder = folderOf(file);
  const notes = {
    ...notesOf(folder, root),
    [file]: { from, content: hashOf(path.join(root, file)) },
  };
  const target = path.join(root, folder, noteName);
  writeFileSync(`${target}.new`, JSON.stringify(notes, null, 1));
  renameSync(`${target}.new`, target);
}

/** Whether a file is there as it was made, from this fingerprint. */
export function isMadeFrom(file: string, fingerprint: string, root: string): boolean {
  const made = notesOf(folderOf(file), root)[file];
  return made?.from === fingerprint && made.content === hashOf(path.join(root, file));
}
