import { isLanguage, languages } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { family } from './fonts.ts';

export const width = 1200;
export const height = 630;

/** The light theme of src/styles/tokens.css. */
export const colours = {
  ground: '#faf9f6',
  card: '#ffffff',
  ink: '#1d1b19',
  soft: '#6a645c',
  hairline: '#e4dfd6',
  well: '#f2efe8',
  accent: '#0b6b5d',
  accentSoft: '#e3f1ee',
  practice: '#8a5a00',
} as const;

/** Where the text of a page stands: the rest belongs to the drawing. From right to left both change sides. */
export const textBox = { left: 72, top: 84, width: 600, height: 400 } as const;

/** As the practice shows them; both are nobody's. */
const appPassword = 'kqzvmwpdtrbnhxjf';
const oneTimeCode = '481 902';

/**
 * What stands behind the text of every picture of one language: the three windows of the practice with its own words, and the
 * name of the site.
 *
 * @returns an SVG of 1200 × 630
 */
export function drawingOf(translator: Translator): string {
  const t = translator.t.bind(translator);
  const c = colours;
  const { direction } = languages[isLanguage(translator.language) ? translator.language : 'en'];
  // The drawing is mirrored; letters are not.
  const at = (x: number, y: number) =>
    `transform="translate(${String(x)} ${String(y)})${direction === 'rtl' ? ' scale(-1 1)' : ''}"`;
  const text = (x: number, y: number, size: number, fill: string, words: string, weight = 400) =>
    `<text ${at(x, y)} direction="${direction}" unicode-bidi="embed" font-size="${String(size)}" fill="${fill}" font-weight="${String(weight)}">${inXml(words)}</text>`;
  /** Digits and Latin letters, which begin at the left in every language. */
  const typed = (x: number, y: number, size: number, fill: string, words: string) =>
    `<text ${at(x, y)} font-size="${String(size)}" fill="${fill}" font-weight="700" text-anchor="${direction === 'rtl' ? 'end' : 'start'}">${inXml(words)}</text>`;
  const card = (x: number, y: number, w: number, h: number, r = 16) =>
    `<rect x="${String(x + 4)}" y="${String(y + 8)}" width="${String(w)}" height="${String(h)}" rx="${String(r)}" fill="${c.hairline}"/>` +
    `<rect x="${String(x)}" y="${String(y)}" width="${String(w)}" height="${String(h)}" rx="${String(r)}" fill="${c.card}" stroke="${c.hairline}" stroke-width="2"/>`;
  const row = (y: number, from: string, subject: string) =>
    text(768, y, 17, c.ink, shortened(from, 30), 700) +
    text(768, y + 24, 17, c.soft, shortened(subject, 34));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" font-family="${family}">
    <g${direction === 'rtl' ? ` transform="translate(${String(width)} 0) scale(-1 1)"` : ''}>
    <rect width="${String(width)}" height="${String(height)}" fill="${c.ground}"/>
    <rect width="16" height="${String(height)}" fill="${c.accent}"/>
    ${card(716, 84, 432, 240)}
    <path d="M716 132h432" stroke="${c.hairline}" stroke-width="2"/>
    ${[742, 764, 786].map((x) => `<circle cx="${String(x)}" cy="108" r="7" fill="${c.hairline}"/>`).join('')}
    ${text(744, 172, 22, c.ink, shortened(t('portal.appPassword.newTitle'), 34), 700)}
    ${text(744, 206, 17, c.soft, t('portal.appPassword.password'))}
    <rect x="744" y="220" width="284" height="44" rx="8" fill="${c.accentSoft}"/>
    ${typed(760, 250, 24, c.accent, appPassword)}
    <rect x="744" y="280" width="112" height="26" rx="8" fill="${c.accent}"/>
    <rect x="868" y="280" width="112" height="26" rx="8" fill="${c.well}"/>
    ${card(744, 372, 404, 178)}
    ${text(768, 410, 22, c.ink, t('mail.inbox.title'), 700)}
    ${row(444, t('mail.inbox.first.from'), t('mail.inbox.first.subject'))}
    <path d="M768 484h354" stroke="${c.hairline}" stroke-width="2"/>
    ${row(512, t('mail.inbox.second.from'), t('mail.inbox.second.subject'))}
    ${card(1016, 244, 156, 200, 22)}
    <rect x="1064" y="258" width="60" height="8" rx="4" fill="${c.hairline}"/>
    ${text(1034, 306, 15, c.soft, shortened(t('phone.codes.oneTimeCode'), 18))}
    ${typed(1034, 348, 31, c.ink, oneTimeCode)}
    <rect x="1034" y="372" width="120" height="8" rx="4" fill="${c.well}"/>
    <rect x="1034" y="372" width="76" height="8" rx="4" fill="${c.practice}"/>
    <g transform="translate(72 530) scale(1.5)"><rect width="32" height="32" rx="8" fill="${c.accent}"/><g fill="#fff"><circle cx="8" cy="12" r="2.6"/><circle cx="16" cy="12" r="2.6"/><circle cx="24" cy="12" r="2.6"/><path d="M6 21h20v3H6z"/></g></g>
    ${text(136, 564, 28, c.ink, t('site.name'), 700)}
    </g>
  </svg>`;
}

/** In Latin letters: full-width signs take the place of nearly two, Arabic letters that of less than one. */
const widthOf = (sign: string): number =>
  /\p{Script=Arabic}/u.test(sign)
    ? 0.8
    : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303Fー！-｠]/u.test(sign)
      ? 1.8
      : 1;

/** @param most of what is shown, in letters of a Latin text */
function shortened(words: string, most: number): string {
  const signs = [...words];
  const total = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
  if (total <= most) return words;
  let shown = 0;
  const end = signs.findIndex((sign) => (shown += widthOf(sign)) > most - 1);
  return `${signs.slice(0, end).join('').trimEnd()}…`;
}

const inXml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
