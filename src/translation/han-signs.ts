/**
 * Signs of simplified Chinese that another way of writing does not have, by the character sets that the languages were written in
 * before Unicode: GB 2312 has every simplified sign of everyday use and no other form of it, Shift_JIS the signs of Japanese, Big5
 * the traditional ones. What both have, as 国 and 会 in Japanese, is right. Node and browsers can read all three.
 */
export const simplifiedOutside = (encoding: 'shift_jis' | 'big5') => {
  let signs: ReadonlySet<string> | null = null;
  return {
    exec(text: string): { readonly 0: string; readonly index: number } | null {
      for (const { 0: found, index } of text.matchAll(/\p{sc=Han}/gu)) {
        signs ??= gb2312().difference(signsOf(encoding, 0x81, 0xfe, 0x40));
        if (signs.has(found)) return { 0: found, index };
      }
      return null;
    },
  };
};

/** GBK puts further signs around GB 2312, which has the rows from B0 on and the places from A1 on. */
const gb2312 = (): ReadonlySet<string> => signsOf('gbk', 0xb0, 0xf7, 0xa1);

/** Every Chinese sign of a character set of two bytes. */
function signsOf(encoding: string, firstRow: number, lastRow: number, firstPlace: number) {
  const decoder = new TextDecoder(encoding);
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    // A line end after each: one that is no sign takes nothing of the next.
    for (let place = firstPlace; place <= 0xfe; place += 1) bytes.push(row, place, 10);
  }
  return new Set(decoder.decode(Uint8Array.from(bytes)).match(/\p{sc=Han}/gu));
}
