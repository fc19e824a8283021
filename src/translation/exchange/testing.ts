import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../project.ts';
import { projectFrom } from '../read-project.ts';
import { applyExchange, type Imported } from './apply.ts';
import { writeCsv } from './csv.ts';
import { readExchange } from './read.ts';
import type { Exchange, UnitFile } from './unit.ts';
import { unitsOf } from './units.ts';
import type { ReadExchange } from './xliff-read.ts';
import { writeXliff } from './xliff-write.ts';

export type Files = Readonly<Record<string, string>>;

/** The texts of the project itself. */
export function projectFiles(): Files {
  const root = path.resolve(import.meta.dirname, '../../..');
  const files = globSync(['locales/**/*.json', 'content/**/*.{mdx,json}'], { cwd: root });
  return Object.fromEntries(
    files.map((file) => [
      file.split(path.sep).join('/'),
      readFileSync(path.join(root, file), 'utf8'),
    ]),
  );
}

export const formats = {
  'XLIFF 1.2': (exchange: Exchange) => writeXliff(exchange, '1.2'),
  'XLIFF 2.0': (exchange: Exchange) => writeXliff(exchange, '2.0'),
  CSV: writeCsv,
} as const;

export const exchangeOf = (
  project: Project,
  targetLanguage: string,
  files: readonly UnitFile[] = unitsOf(project, targetLanguage),
): Exchange => ({ sourceLanguage: 'en', targetLanguage, only: 'all', files });

/** Reads a text as a file of exchange, which it has to be. */
export function reading(text: string): ReadExchange {
  const { exchange, finding } = readExchange('file', new TextEncoder().encode(text));
  if (!exchange) throw new Error(`${String(finding.line)}: ${finding.message}`);
  return exchange;
}

export const imported = (
  files: Files,
  language: string,
  text: string,
  isForced = false,
): Imported => applyExchange(projectFrom(files), language, 'file', reading(text), isForced);
