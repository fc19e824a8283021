/** A sign of a Japanese text as it is compared, and where it stands: in UTF-16 units, `end` excluded. */
export interface PlainSign {
  readonly sign: string;
  readonly at: number;
  readonly end: number;
}

/** A kana with its own mark for a voiced sound, which half-width letters have beside them; any other sign by itself. */
const oneSign = /[\u3041-\u30FAｦ-ﾝ][\u3099\u309Aﾞﾟ゛゜]?|./gsu;
/** It only lengthens a vowel, and people leave it out: `サーバ`. */
const stroke = /^[ーｰ]$/;
const hiraganaToKatakana = 0x60;

/**
 * The signs of a text, full width, without strokes that lengthen a vowel. Positions stay those of the text.
 *
 * @param isOneKana whether hiragana become katakana
 */
export function plainJapanese(text: string, isOneKana: boolean): PlainSign[] {
  const signs: PlainSign[] = [];
  for (const { 0: written, index } of text.matchAll(oneSign)) {
    const end = index + written.length;
    const last = signs.at(-1);
    // A vowel that is made longer ends behind its stroke.
    if (stroke.test(written) && last) signs[signs.length - 1] = { ...last, end };
    else signs.push({ sign: plain(written, isOneKana), at: index, end });
  }
  return signs;
}

function plain(written: string, isOneKana: boolean): string {
  const whole = written.replace(/゛/g, '\u3099').replace(/゜/g, '\u309A').normalize('NFKC');
  return isOneKana
    ? whole.replace(/[\u3041-\u3096]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) + hiraganaToKatakana),
      )
    : whole;
}
