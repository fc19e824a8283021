/**
 * A byte that is no UTF-8, in a text: U+DC80 to U+DCFF stand for the bytes 80 to FF. No UTF-8 can say these, so a file keeps its
 * bytes, and a replacement character that really stands in a file is another mistake.
 */
const strayByte = /(?<![\ud800-\udbff])[\udc80-\udcff]/;
const strayBytesApart = new RegExp(`(${strayByte.source})`);

export function textOfBytes(bytes: Uint8Array): string {
  const whole = utf8(bytes);
  if (whole !== null) return whole;
  const parts: string[] = [];
  let begin = 0;
  const take = (end: number) => parts.push(utf8(bytes.subarray(begin, end)) ?? '');
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length > 0) at += length;
    else {
      take(at);
      parts.push(String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
      begin = at += 1;
    }
  }
  take(bytes.length);
  return parts.join('');
}

/** Of the character that begins there; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return length === 1 || utf8(bytes.subarray(at, at + length)) !== null ? length : 0;
}

/** A mark of the byte order stays, to be named. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const isUtf8 = (text: string): boolean => !strayByte.test(text);

/** The place of the first byte that is no UTF-8, with what it is in the encoding of Windows. */
export function firstStray(text: string): { index: number; byte: string; letter: string } | null {
  const index = text.search(strayByte);
  if (index < 0) return null;
  const byte = text.charCodeAt(index) - 0xdc00;
  return { index, byte: byte.toString(16).toUpperCase(), letter: windows(Uint8Array.of(byte)) };
}

const windows = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

/**
 * Letters beside a to z of the languages that Windows-1252 was made for. Of another language, or with another letter, the file
 * may be in another encoding, in which the same bytes are other letters.
 */
const lettersOf: Readonly<Record<string, string>> = {
  af: 'áéèêëîïôöúûý',
  ca: 'àçéèíïóòúü',
  da: 'æøåé',
  de: 'äöüßé',
  en: 'éèêïôç',
  es: 'áéíñóúü',
  eu: 'çñü',
  fi: 'äöåšž',
  fr: 'àâæçéèêëîïôœùûüÿ',
  ga: 'áéíóú',
  gl: 'áéíñóúü',
  id: 'é',
  is: 'áðéíóúýþæö',
  it: 'àèéìîòóù',
  lb: 'äéëêèôûü',
  ms: 'é',
  nb: 'æøåéèêóòô',
  nl: 'áéèëêíïóöôúüû',
  nn: 'æøåéèêóòô',
  pt: 'áâãàçéêíóôõúü',
  sq: 'çë',
  sv: 'åäöéàü',
};

const marks = '\u00a0«»‹›“”„‘’‚…–—¡¿°º²³§€£©®™·•×';

/** The same text from the bytes of Windows-1252, or of Latin-1, which is a part of it; `null` where it may be anything else. */
export function fromWindows(text: string, language: string): string | null {
  const letters = lettersOf[language.split('-')[0] ?? ''];
  if (letters === undefined) return null;
  const read = windows(bytesOf(text));
  const known = letters + letters.toUpperCase() + marks;
  return [...read.replace(/[\t\n\r -~]/g, '')].every((letter) => known.includes(letter))
    ? read
    : null;
}

/** The bytes that a text was read from. */
function bytesOf(text: string): Uint8Array {
  const parts = text
    .split(strayBytesApart)
    .map((part) =>
      isUtf8(part) ? new TextEncoder().encode(part) : Uint8Array.of(part.charCodeAt(0) - 0xdc00),
    );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The language whose folder or list a file is; `''` for a file of every language. */
export const languageOfPath = (file: string): string =>
  /^(?:content\/|locales\/(?:(?:glossary|provenance|style|words|source-hashes|number-words)\/)?)([a-z]{2,3}(?:-[A-Za-z0-9]+)*)[./]/.exec(
    file,
  )?.[1] ?? '';
