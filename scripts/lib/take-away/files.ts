import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** @throws where no site was built */
export function requireBuild(folder: string): void {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`${folder} has no built site. Run npm run build first.`);
}

/**
 * Makes a folder, before something is filmed for minutes that cannot be kept.
 *
 * @throws where nothing can be written
 */
export function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(
      `${folder} cannot be written (${code}). Make it a folder in which you may write, or remove what is in its place.`,
      { cause: error },
    );
  }
}

/** Writes a file beside its place, and moves it there when it is whole. Its ending stays: programs go by it. */
export async function writeWhole(
  file: string,
  write: (part: string) => Promise<unknown>,
): Promise<void> {
  const { dir, base } = path.parse(file);
  const part = path.join(dir, `.part-${base}`);
  await mkdir(dir, { recursive: true });
  try {
    await write(part);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
