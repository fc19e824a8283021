/**
 * A pasted text as clauses are written: small letters, straight quotation marks, hyphens and single spaces; nothing that
 * cannot be seen, no escapes of a log (`\r\n`, `\"`), no marks of a quoted mail at the beginning of a line.
 */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\\[rnt]/g, ' ')
    .replace(/\\(["'])/g, '$1')
    .replace(/&(?:#0?39|apos);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/^[\s>|]+/gm, ' ')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\p{Dash_Punctuation}−]/gu, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

// Each begins where its signs begin, or a long text without a space would be read once for every letter.
const address = /(?<![^\s<>"'=,;])[^\s<>"'=,;]+@[^\s<>"'=,;]+/g;
const url = /\bhttps?:\/\/\S+/g;
/** At least one dot, and a last part of letters only: `outlook.office365.com`, not `5.7.139`. */
const host = /(?<![a-z0-9-]\.?)(?:[a-z0-9-]+\.)+[a-z]{2,}\b/g;
/** What servers print to find a message again: identifiers in hexadecimal, and times. */
const trace =
  /\b(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f-]{6,}\b|\b\d{4}-\d\d-\d\d\S*|\b\d+:\d\d\S*/g;

/** Marks that make another letter of the one before them stay: those of Japanese and Thai. */
const accents = /(?<![\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{M}/gu;
/** Japanese has no spaces: its words are divided roughly, where one of its scripts ends. */
const word =
  /\d+(?:\.\d+)+|[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;

/**
 * The words of a text, accents aside; addresses, host names, identifiers and times are none. A Turkish i without its dot is an i,
 * as it is in the small letters of a capital one.
 */
export const wordsOf = (text: string): string[] =>
  normalised(text)
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(address, ' ')
    .replace(url, ' ')
    .replace(host, ' ')
    .replace(trace, ' ')
    .replace(/'/g, '')
    .match(word) ?? [];
