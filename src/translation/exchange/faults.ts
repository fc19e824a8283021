import { XmlFault } from './xml.ts';

export const notXliff = (line: number, name: string): XmlFault =>
  new XmlFault(
    line,
    `It is XML but no XLIFF: it begins with <${name}>.`,
    'Save it from your tool as XLIFF 1.2 or 2.0.',
  );

export const unknownVersion = (line: number, version: string | undefined): XmlFault =>
  new XmlFault(
    line,
    version === undefined
      ? 'It does not say which version of XLIFF it has.'
      : `It is XLIFF ${version.slice(0, 20)}, which is not known here.`,
    'Save it from your tool as XLIFF 1.2 or 2.0.',
  );

export const languagesDiffer = (line: number): XmlFault =>
  new XmlFault(
    line,
    'Its files have different target languages.',
    'Import one file for each language.',
  );

export const largest = 10_000_000;

export const tooLarge = (bytes: number): XmlFault =>
  new XmlFault(
    1,
    `It has ${String(bytes)} bytes; at most ${String(largest)} are read.`,
    'Import one guide or one language at a time, without the memory of your tool.',
  );

export const notText = (): XmlFault =>
  new XmlFault(1, 'It is neither UTF-8 nor UTF-16.', 'Save it as UTF-8.');

export const notTable = (line: number, message: string): XmlFault =>
  new XmlFault(
    line,
    `It is no table that can be read: ${message}`,
    'Save it from the spreadsheet as CSV, UTF-8, with the columns file, id, source and target; note and exported may be gone.',
  );
