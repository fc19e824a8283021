import { Refusal } from './files.ts';

/** What the operating system says of a file, in words that help somebody who cannot look the code up. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'You have no permission for it. Look at who owns the file and its folder.',
  EPERM: 'You have no permission for it. Look at who owns the file and its folder.',
  EROFS: 'It is on a disk that cannot be written to.',
  ENOSPC: 'The disk is full. Free some space and run the command again.',
  EDQUOT: 'Your share of the disk is full. Free some space and run the command again.',
  EISDIR: 'It is a folder. Give a file.',
  ENOTDIR: 'A part of its path is a file and no folder.',
  EEXIST: 'A file is where a folder belongs.',
  ENOENT: 'It is not there.',
  ENAMETOOLONG: 'Its name is too long.',
  ELOOP: 'It is a link that leads back to itself.',
  EBUSY: 'Another program holds it. Close that program and try again.',
  EMFILE: 'Too many files are open. Close other programs and try again.',
};

/** @returns null for an error that no file has caused: that one is a mistake of the program */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return null;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const said = code === undefined ? undefined : words[code];
  if (said === undefined || syscall === undefined) return null;
  return new Refusal(path === undefined ? said : `${path}: ${said}`, { cause: error });
}
