import { languageCodes, sourceLanguage } from '../../i18n/languages.ts';
import type { CheckFinding } from '../check.ts';
import { readCsv } from './csv.ts';
import { largest, notText, tooLarge } from './faults.ts';
import { readXliff, type ReadExchange } from './xliff-read.ts';
import { XmlFault } from './xml.ts';

export type ReadResult =
  | { readonly exchange: ReadExchange; readonly finding: null }
  | { readonly exchange: null; readonly finding: CheckFinding };

/** @param name of the file, for what is said of it */
export function readExchange(name: string, bytes: Uint8Array): ReadResult {
  try {
    if (bytes.length > largest) throw tooLarge(bytes.length);
    const text = decoded(bytes);
    const exchange = /^\ufeff?\s*</.test(text) ? readXliff(text) : readCsv(text);
    return { exchange, finding: null };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line, message, fix } = error;
    return { exchange: null, finding: { file: name, line, message, fix } };
  }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notText();
  }
}

/** The language of a file of exchange, or why it is not taken. */
export function languageOf(
  name: string,
  { targetLanguage }: ReadExchange,
  known: readonly string[] = languageCodes,
): { readonly language: string } | { readonly finding: CheckFinding } {
  const others = known.filter((code) => code !== sourceLanguage);
  const list = others.join(', ');
  const refuse = (message: string, fix: string) => ({
    finding: { file: name, line: 1, message, fix },
  });
  if (targetLanguage === null) {
    return refuse(
      'It does not say which language it is translated into, or names more than one.',
      `Import one file for each language. Languages: ${list}.`,
    );
  }
  if (others.includes(targetLanguage)) return { language: targetLanguage };
  const meant = others.find(
    (code) => code.toLowerCase() === targetLanguage.toLowerCase().replace('_', '-'),
  );
  return refuse(
    `Its target language is ${JSON.stringify(targetLanguage.slice(0, 20))}.`,
    meant === undefined ? `Languages of this project: ${list}.` : `Write ${meant}.`,
  );
}
