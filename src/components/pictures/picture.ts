import { languages, type Language } from '../../i18n/languages.ts';
import { plainTranslatorOf } from '../../i18n/catalogue.ts';
import { charactersWithoutFont, family, useOwnFonts } from './fonts.ts';
import { colours, drawingOf, height, textBox, width } from './drawing.ts';
import { packedPart, type PackedPart } from './packed-rows.ts';
import { pngOf, type Colour } from './png.ts';

/** What the picture of a page says. */
export interface PictureText {
  readonly language: Language;
  readonly title: string;
  readonly section: string | null;
}

/** Shades between the ground and the colour of a text, at the edges of its letters. */
const shades = 16;
const coloursOfDrawing = 256 - 2 * shades;

/** Pixels of the title's letters: the largest that fits. */
const sizes = [60, 52, 46, 40, 34] as const;
const sizeOfSection = 28;

let engine: Promise<(typeof import('sharp'))['default']> | null = null;

/** Loaded with the first picture, and after our fonts are known. */
const sharp = () =>
  (engine ??= (async () => {
    useOwnFonts();
    const { default: loaded } = await import('sharp');
    // A text is too little to be divided among threads, and several are drawn at once anyway.
    loaded.concurrency(1);
    return loaded;
  })());

/**
 * The picture that others show beside a link to a page: its title and section, and the drawing of the practice, whose words are
 * those of the language.
 *
 * @returns a PNG of 1200 × 630
 * Throws when no font of ours has one of the characters.
 */
export async function pictureOf({ language, title, section }: PictureText): Promise<Buffer> {
  const missing = charactersWithoutFont(title + (section ?? ''));
  if (missing.length > 0) {
    throw new Error(
      `The picture of “${title}” (${language}) needs a font for ${missing.join(' ')}. Add its Fontsource package to src/components/pictures/fonts.ts.`,
    );
  }
  const { rows, palette, between } = await drawing(language);
  const above = section === null ? null : await sectionMask(section, language);
  const top = textBox.top + (above === null ? 0 : above.height + 28);
  const room = textBox.top + textBox.height - top;
  const words = await largest(title, room, language);
  const end = Math.min(top + words.height, textBox.top + textBox.height) * stride;
  canvas.set(rows.subarray(beginOfText, end), beginOfText);
  if (above) place(above, textBox.top, coloursOfDrawing, language);
  place(words, top, coloursOfDrawing + shades, language);
  const own = packedPart(canvas.subarray(beginOfText, end), levels.own);
  return pngOf([between(0, beginOfText), own, between(end, rows.length)], width, palette);
}

/** Most rows of a picture are those of its language's drawing and packed once; what is a page's own is packed quickly. */
const levels = { shared: 6, own: 3 } as const;

/** A row of a PNG begins with a byte that says how it is filtered: not at all. */
const stride = width + 1;

/** Where the first row with a text begins. */
const beginOfText = textBox.top * stride;

/** One for all pictures, each of which is made in one go: a new one for each would keep the garbage collector busy. */
const canvas = new Uint8Array(stride * height);

/** A mark that nobody sees: the text runs from right to left even when its first word is a Latin name. */
const rightToLeft = '\u200F';

const directionOf = (language: Language): 'ltr' | 'rtl' => languages[language].direction;

interface Mask {
  readonly width: number;
  readonly height: number;
  /** How much of each pixel a letter covers, 0 to 255. */
  readonly cover: Uint8Array;
}

const sections = new Map<string, Promise<Mask>>();

/** Many pages have the same one. */
function sectionMask(section: string, language: Language): Promise<Mask> {
  const key = `${language} ${section}`;
  const mask = sections.get(key) ?? text(section, sizeOfSection, 400, language);
  sections.set(key, mask);
  return mask;
}

async function largest(words: string, room: number, language: Language): Promise<Mask> {
  let mask = await text(words, sizes[0], 700, language);
  // Only the longest word can be wider than the box, and its width goes with the size: what cannot fit is not tried.
  const most = (sizes[0] * textBox.width) / mask.width;
  for (const size of sizes.slice(1)) {
    if (mask.height <= room && mask.width <= textBox.width) return mask;
    if (size <= most || size === sizes.at(-1)) mask = await text(words, size, 700, language);
  }
  return mask;
}

async function text(
  words: string,
  size: number,
  weight: 400 | 700,
  language: Language,
): Promise<Mask> {
  const isLast = size === sizes.at(-1);
  const { data, info } = await (
    await sharp()
  )({
    text: {
      text: inMarkup(directionOf(language) === 'ltr' ? words : rightToLeft + words),
      font: `${family} ${weight === 700 ? 'Bold ' : ''}${String(size)}`,
      width: textBox.width,
      dpi: 72,
      // Where a line begins: the text engine itself turns left into right for a text from right to left.
      align: 'left',
      // Only the smallest letters may break a word.
      wrap: isLast ? 'word-char' : 'word',
    },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, cover: data };
}

/** Writes shades of one colour, the first of which has the place `first` in the palette. Nothing leaves the box of the text. */
function place(mask: Mask, top: number, first: number, language: Language): void {
  const isToRight = directionOf(language) === 'ltr';
  const left = isToRight ? textBox.left : width - textBox.left - mask.width;
  const rows = Math.min(mask.height, textBox.top + textBox.height - top);
  const most = textBox.width + 28;
  // What is too wide loses its end, which is at the left of a line from right to left.
  const columns = isToRight ? Math.min(mask.width, most) : mask.width;
  for (let y = 0; y < rows; y += 1)
    for (let x = isToRight ? 0 : Math.max(0, mask.width - most); x < columns; x += 1) {
      const shade = ((mask.cover[y * mask.width + x] ?? 0) * (shades - 1) + 127) / 255;
      if (shade >= 1) canvas[(top + y) * stride + 1 + left + x] = first + Math.floor(shade);
    }
}

interface Drawing {
  /** As `pngOf` takes them. */
  readonly rows: Uint8Array;
  readonly palette: readonly Colour[];
  /** Rows between two places of `rows`, packed when they are first asked for: titles have few heights. */
  readonly between: (begin: number, end: number) => PackedPart;
}

const drawings = new Map<Language, Promise<Drawing>>();

function drawing(language: Language): Promise<Drawing> {
  const known = drawings.get(language) ?? draw(language);
  drawings.set(language, known);
  return known;
}

/** The drawing in its most frequent colours, and the shades of both texts behind them. */
async function draw(language: Language): Promise<Drawing> {
  const svg = Buffer.from(drawingOf(plainTranslatorOf(language)));
  const rgb = await (await sharp())(svg).removeAlpha().raw().toBuffer();
  const counts = new Map<number, number>();
  const runs = runsOf(rgb);
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, coloursOfDrawing);
  const chosen = frequent.map(([colour]) => split(colour));
  const places = new Map(
    [...counts.keys()].map((colour) => [colour, nearest(split(colour), chosen)]),
  );
  const rows = new Uint8Array(stride * height);
  for (const { colour, begin, length } of runs)
    rows.fill(places.get(colour) ?? 0, begin, begin + length);
  const unused = Array.from({ length: coloursOfDrawing - chosen.length }, (): Colour => [0, 0, 0]);
  const packed = new Map<string, PackedPart>();
  return {
    rows,
    between: (begin, end) => {
      const key = `${String(begin)} ${String(end)}`;
      const part = packed.get(key) ?? packedPart(rows.subarray(begin, end), levels.shared);
      packed.set(key, part);
      return part;
    },
    palette: [...chosen, ...unused, ...shadesOf(colours.accent), ...shadesOf(colours.ink)],
  };
}

/** Pixels of one row that follow one another in one colour. */
interface RunOfPixels {
  readonly colour: number;
  /** In the rows of a PNG. */
  readonly begin: number;
  readonly length: number;
}

/** A drawing has a hundredth of the runs that it has pixels. */
function runsOf(rgb: Uint8Array): readonly RunOfPixels[] {
  const runs: RunOfPixels[] = [];
  const colourAt = (pixel: number) =>
    ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
  for (let y = 0; y < height; y += 1) {
    const first = y * width;
    for (let from = 0, x = 1; x <= width; x += 1) {
      const colour = colourAt(first + from);
      if (x < width && colourAt(first + x) === colour) continue;
      runs.push({ colour, begin: y * stride + 1 + from, length: x - from });
      from = x;
    }
  }
  return runs;
}

const split = (colour: number): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255];

const hex = (colour: string): Colour => split(Number.parseInt(colour.slice(1), 16));

function nearest([r, g, b]: Colour, among: readonly Colour[]): number {
  const distances = among.map(([x, y, z]) => (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2);
  return distances.indexOf(Math.min(...distances));
}

const shadesOf = (colour: string): Colour[] => {
  const [from, to] = [hex(colours.ground), hex(colour)];
  const between = (part: number, index: 0 | 1 | 2) =>
    Math.round(from[index] + (to[index] - from[index]) * part);
  return Array.from({ length: shades }, (_, index) => {
    const part = index / (shades - 1);
    return [between(part, 0), between(part, 1), between(part, 2)] as const;
  });
};

/** The text engine reads Pango's markup. */
const inMarkup = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
