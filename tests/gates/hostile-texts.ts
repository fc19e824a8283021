/**
 * Pieces of a guide whose text is not what it seems: name, what is said of it, and the piece. Written with escapes, so that one
 * sees what they hold.
 */
export const hostileTexts: readonly (readonly [name: string, says: string, piece: string])[] = [
  ['an override of direction', 'U+202E', 'Ketik \u202enimda di sini.'],
  ['an override of direction as an entity', 'U+202E', 'Ketik &#x202E;nimda di sini.'],
  ['an isolate', 'U+2066', 'Ketik \u2066admin\u2069 di sini.'],
  ['a soft hyphen', 'U+00AD', 'Kata\u00adsandi itu.'],
  ['a soft hyphen as an entity', 'U+00AD', 'Kata&shy;sandi itu.'],
  ['a space of no width', 'U+200B', 'Kata\u200bsandi itu.'],
  ['a space of no width as an entity', 'U+200B', 'Kata&ZeroWidthSpace;sandi itu.'],
  ['a space of no width in code', 'U+200B', 'Ketik `smtp\u200b.office365.com` di sini.'],
  ['a joiner of words as an entity', 'U+2060', 'Kata&NoBreak;sandi itu.'],
  ['a mark of byte order in a line', 'U+FEFF', 'Kata \ufeffsandi itu.'],
  ['a tag letter', 'U+E0041', 'Kata \u{e0041}sandi itu.'],
  ['an invisible character in a tag', 'U+200B', '<Ui k="portal.next"\u200b />'],
  ['an invisible character in the text of a link', 'U+00AD', '[Se&shy;lesai](/id/check/).'],
  ['the replacement character', 'damaged', 'Kata \ufffdsandi itu.'],
  ['the replacement character as an entity', 'damaged', 'Kata &#xFFFD; sandi itu.'],
  ['text of another encoding', 'damaged', 'Hari Jum\u00e2\u20ac\u2122at.'],
  ['a control character', 'damaged', 'Kata \u0007sandi itu.'],
  ['a private character', 'damaged', 'Kata \ue010sandi itu.'],
  ['a Cyrillic letter', 'another alphabet', 'K\u0430ta sandi itu.'],
  ['a Cyrillic letter as an entity', 'another alphabet', 'K&#x430;ta sandi itu.'],
  ['a Greek letter in code', 'another alphabet', 'Ketik `\u03bfffice` di sini.'],
  ['a letter of mathematics', 'another alphabet', 'Kata \u{1d42c}andi itu.'],
  ['an escaped entity', 'would be shown as it is', 'Kata&amp;nbsp;sandi itu.'],
  ['an escaped tag', 'would be shown as it is', 'Kata &lt;b>sandi&lt;/b> itu.'],
  ['an override of direction in a heading', 'U+202E', '## Ketik \u202enimda'],
  [
    'a title with an override of direction',
    'U+202E',
    'front matter\ntitle: "Ma\u202esuk"\ndescription: "Cara masuk."',
  ],
  [
    'a description with a Cyrillic letter',
    'another alphabet',
    'front matter\ntitle: "Masuk"\ndescription: "C\u0430ra masuk."',
  ],
  [
    'a description with the replacement character',
    'damaged',
    'front matter\ntitle: "Masuk"\ndescription: "Cara \ufffd masuk."',
  ],
];
