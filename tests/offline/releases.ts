import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/project.mjs';
import { fileListOf } from '../../scripts/lib/offline/file-lists.ts';
import { serveSite } from '../../scripts/serve.mjs';
import { languageCodes } from '../../src/i18n/languages.ts';
import { listPath } from '../../src/components/offline/file-list.ts';

/** Files of a built site that a release has in another way: new text, or `null` for a file that it does not have. */
export type Changes = Readonly<Record<string, ((before: string) => string) | null>>;

/** One address whose site is replaced by other releases, and that is taken off the network. */
export class ReleasedSite {
  readonly #folders: string[] = [];
  readonly #base: string;
  readonly #built: string;
  #server: Awaited<ReturnType<typeof serveSite>> | null = null;
  #port = 0;

  constructor({ built = path.join(root, 'dist'), base = '/' } = {}) {
    this.#built = built;
    this.#base = base;
  }

  /** The address of the site, with a slash at its end. */
  get address(): string {
    return `http://localhost:${String(this.#port)}${this.#base}`;
  }

  /** Publishes the built site with changes, in the place of what was there. */
  async publish(changes: Changes = {}): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-release-'));
    this.#folders.push(folder);
    cpSync(this.#built, folder, { recursive: true });
    for (const [name, change] of Object.entries(changes)) {
      const file = path.join(folder, name);
      if (change) writeFileSync(file, change(readFileSync(file, 'utf8')));
      else rmSync(file);
    }
    for (const language of languageCodes) {
      const list = await fileListOf(pathToFileURL(`${folder}/`), language);
      writeFileSync(path.join(folder, listPath(language)), JSON.stringify(list));
    }
    await this.disconnect();
    this.#server = await serveSite({ port: this.#port, folder, base: this.#base });
    this.#port = this.#server.port;
  }

  /** Nobody answers any more: for pages and for service workers alike. */
  async disconnect(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async remove(): Promise<void> {
    await this.disconnect();
    for (const folder of this.#folders) rmSync(folder, { recursive: true });
  }
}
