import { Parser } from 'htmlparser2';

/** A page of the built site as its search knows it. */
export interface ReadPage {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly ReadSection[];
  /** Entries of the diagnosis on it, with the words by which they are found. */
  readonly entries: readonly { readonly id: string; readonly text: string }[];
}

export interface ReadSection {
  /** Of its heading; `''` for what stands before the first one. */
  readonly anchor: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

type Attributes = Readonly<Record<string, string>>;

/** Nothing that a reader reads, and the element has no end of its own text. */
const silent = new Set(['script', 'style', 'noscript', 'svg', 'nav', 'button', 'form', 'template']);
/** What stands on every page, or leads away from it: boilerplate that would be found for every question. Figures and downloads answer none. */
const around =
  /(?:^| )(?:page-foot|practice|skip-practice|step-done|step-stale|since-source|check-sources|check-question|check-ways|check-links|check-entry|check-note|status-table|status-note|take-away)(?: |$)/;
/**
 * The section of a guide that says where its statements come from: no answer to any question, much the same in each guide, and
 * in an article it is the foot of the page. Anchors are English in every language.
 */
const aboutSources = 'what-is-real-here-and-what-is-not';
const inline = new Set(
  'a abbr b bdi bdo code em i kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** What is said to somebody who practises, and to somebody with a screen of their own, are two texts beside one another. */
const isInline = (name: string, attributes: Attributes): boolean =>
  inline.has(name) && !('data-in-practice' in attributes || 'data-on-your-screen' in attributes);

/** Names of landmarks; they are the same on every page. */
const isLandmarkName = (name: string, { id = '' }: Attributes): boolean =>
  /^h[2-4]$/.test(name) && id.endsWith('-title');

const isLeftOut = (name: string, attributes: Attributes): boolean =>
  silent.has(name) ||
  isLandmarkName(name, attributes) ||
  'hidden' in attributes ||
  attributes['role'] === 'search' ||
  attributes['aria-hidden'] === 'true' ||
  around.test(attributes['class'] ?? '');

/** A heading with an anchor, or the name of a step. */
const isHeading = (name: string, { id = '', class: names = '' }: Attributes): boolean =>
  names === 'step-name' || (/^h[23]$/.test(name) && id !== '');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads what stands in `<main>` of a page, section by section, and the entries of the diagnosis. */
export function readPage(html: string): ReadPage {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      reader.open(name, attributes);
    },
    ontext: (text) => {
      reader.text(text);
    },
    onclosetag: (name) => {
      reader.close(name);
    },
  });
  parser.end(html);
  return reader.page();
}

class PageReader {
  #title = '';
  #description = '';
  readonly #sections: { anchor: string; heading: string; paragraphs: string[] }[] = [
    { anchor: '', heading: '', paragraphs: [] },
  ];
  readonly #entries: { id: string; text: string }[] = [];
  #open: string[] = [];
  /** Depth of the element from which on nothing is read; `null` while something is. */
  #leftOutFrom: number | null = null;
  /** Depth of an answer of the diagnosis: "Next step" and its like stand in each, and say nothing. */
  #answerFrom: number | null = null;
  #isInMain = false;
  #collected = '';
  /** Name and depth of the heading that is being read. */
  #heading: { name: string; depth: number } | null = null;
  #entry: { id: string; text: string; depth: number } | null = null;

  open(name: string, attributes: Attributes): void {
    this.#open.push(name);
    if (name === 'meta' && attributes['name'] === 'description')
      this.#description = attributes['content'] ?? '';
    if (name === 'main') this.#isInMain = true;
    if (!this.#isInMain) return;
    const words = attributes['data-words'];
    if (words !== undefined)
      this.#entry = { id: attributes['data-entry'] ?? '', text: words, depth: this.#open.length };
    if (this.#leftOutFrom !== null) return;
    if (attributes['class'] === 'check-answer') this.#answerFrom ??= this.#open.length;
    const isLabel = name === 'dt' && this.#answerFrom !== null;
    if (isLabel || isLeftOut(name, attributes)) this.#leftOutFrom = this.#open.length;
    else if (isHeading(name, attributes)) {
      this.#endParagraph();
      this.#heading = { name, depth: this.#open.length };
      this.#sections.push({ anchor: attributes['id'] ?? '', heading: '', paragraphs: [] });
    } else if (name === 'h1') {
      this.#endParagraph();
      this.#heading = { name, depth: this.#open.length };
    } else if (!isInline(name, attributes)) this.#endParagraph();
  }

  text(text: string): void {
    if (!this.#isInMain) return;
    if (this.#leftOutFrom === null) this.#collected += text;
  }

  close(name: string): void {
    const depth = this.#open.length;
    if (this.#answerFrom === depth) this.#answerFrom = null;
    if (this.#leftOutFrom === depth) this.#leftOutFrom = null;
    else if (this.#heading?.depth === depth) this.#endHeading(this.#heading.name);
    else if (this.#isInMain && this.#leftOutFrom === null && !inline.has(name))
      this.#endParagraph();
    if (this.#entry?.depth === depth) {
      this.#entries.push({ id: this.#entry.id, text: tidy(this.#entry.text) });
      this.#entry = null;
    }
    if (name === 'main') this.#isInMain = false;
    this.#open.pop();
  }

  page(): ReadPage {
    const sections = this.#sections.filter(
      ({ anchor, paragraphs }, place) =>
        place === 0 || (paragraphs.length > 0 && anchor !== aboutSources),
    );
    return {
      title: this.#title,
      description: tidy(this.#description),
      sections,
      entries: this.#entries,
    };
  }

  #endHeading(name: string): void {
    const text = tidy(this.#collected);
    this.#collected = '';
    this.#heading = null;
    const section = this.#sections.at(-1);
    if (name === 'h1') this.#title = text;
    else if (section) section.heading = text;
  }

  #endParagraph(): void {
    const text = tidy(this.#collected);
    this.#collected = '';
    if (text !== '') this.#sections.at(-1)?.paragraphs.push(text);
  }
}
