/** Signs for short vowels, and the stroke that only makes a word longer. */
const signs = /[\u064B-\u065F\u0670\u0640]/g;
/** The article, alone and after "and", "so", "with", "like", "for". */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2,}$)/u;

/** Letters that are mistaken for one another, or typed on a Persian keyboard, as one of them. A word loses its article. */
export const plainArabic = (word: string): string =>
  word
    .replace(signs, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/[ىئی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(article, '');
