import {
  defaultTreeAdapter as adapter,
  html,
  parse,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { isLanguage, languages } from '../../i18n/languages.ts';
import { createRunReader, markStart, withoutMarks, type Run } from '../../i18n/marked-text.ts';

/**
 * Gives every text of a page that is not in the language around it `lang` and `dir`: on its element where that has no text of
 * another language, and otherwise in a `<span>` of its own. An attribute cannot say its language, so it only loses the marks.
 *
 * A page in which every text is in the language around it is returned byte for byte, without the marks.
 */
export function labelLanguages(page: string): string {
  if (!page.includes(markStart)) return page;
  const document = parse(page, options);
  const labels = new Labels();
  labels.read(document);
  labels.write(document, { language: '', direction: 'ltr' });
  return withoutMarks(labels.hasChanged ? serialize(document, options) : page);
}

/** What is for readers without script is read as the rest of the page. */
const options = { scriptingEnabled: false };

interface Place {
  readonly language: string;
  readonly direction: string;
}

/** Their content is no element. */
const ofTextAlone: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/**
 * Elements that can be one sentence of another language. Links, buttons and items of lists are none: where they begin, and on which
 * side their marker or border stands, is the page's to say.
 */
const sentences: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 dt dd td th figcaption blockquote option b bdi cite code em i mark q s small span strong'.split(
    ' ',
  ),
);

/** Elements around which a sentence goes on. */
const inSentences: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code em i input kbd mark q s samp small span strong sub sup svg time u var wbr'.split(
    ' ',
  ),
);

const hasWords = ({ text }: Run): boolean => /\p{L}/u.test(text);

const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';
const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

const elementsIn = (node: Tree.ParentNode) =>
  node.childNodes
    .filter((child) => isElement(child))
    .filter((each) => !ofTextAlone.has(each.tagName));

class Labels {
  hasChanged = false;
  readonly #runs = new Map<Tree.TextNode, readonly Run[]>();
  readonly #readRuns = createRunReader();

  /** In the order of the page: a mark may begin in one text and end in another. */
  read(node: Tree.ParentNode): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.#runs.set(child, this.#readRuns(child.value));
      else if (isElement(child) && !ofTextAlone.has(child.tagName)) this.read(child);
    }
  }

  write(node: Tree.ParentNode, around: Place): void {
    const place = isElement(node) ? this.#placeOf(node, around) : around;
    for (const text of node.childNodes.filter((child) => isText(child))) this.#wrap(text, place);
    for (const element of elementsIn(node)) this.write(element, place);
  }

  /** The language inside an element, which is said there if nothing around it says it. */
  #placeOf(element: Tree.Element, around: Place): Place {
    const given = attributeOf(element, 'lang');
    const here = given ?? around.language;
    const language = this.#onlyLanguage(element) ?? here;
    const dir = attributeOf(element, 'dir');
    const direction =
      dir ?? (language === around.language ? around.direction : directionOf(language, around));
    if (language !== here) this.#set(element, 'lang', language);
    // Where the direction changes, or the build has named the language, it is said beside it.
    if (dir === undefined && (language !== here || direction !== around.direction))
      this.#set(element, 'dir', direction);
    return { language, direction };
  }

  /** The one language of an element's own words; `null` when they have several, or none is said. */
  #onlyLanguage(element: Tree.Element): string | null {
    const isSentence =
      sentences.has(element.tagName) &&
      elementsIn(element).every(({ tagName }) => inSentences.has(tagName));
    if (!isSentence) return null;
    const runs = element.childNodes
      .filter((child) => isText(child))
      .flatMap((text) => this.#runs.get(text) ?? [])
      .filter(hasWords);
    const [first] = runs;
    return first && runs.every(({ language }) => language === first.language)
      ? first.language
      : null;
  }

  #wrap(node: Tree.TextNode, place: Place): void {
    const runs = this.#runs.get(node) ?? [];
    const isForeign = (run: Run) =>
      run.language !== null && run.language !== place.language && hasWords(run);
    const parent = node.parentNode;
    if (!parent || !runs.some(isForeign)) return;
    for (const run of runs) {
      if (!isForeign(run)) {
        adapter.insertTextBefore(parent, run.text, node);
        continue;
      }
      const language = run.language ?? '';
      const attrs = [
        { name: 'lang', value: language },
        { name: 'dir', value: directionOf(language, place) },
      ];
      const span = adapter.createElement('span', html.NS.HTML, attrs);
      adapter.insertText(span, run.text);
      adapter.insertBefore(parent, span, node);
    }
    adapter.detachNode(node);
    this.hasChanged = true;
  }

  #set(element: Tree.Element, name: string, value: string): void {
    const known = element.attrs.find((each) => each.name === name);
    if (known) known.value = value;
    else element.attrs.push({ name, value });
    this.hasChanged = true;
  }
}

const attributeOf = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const directionOf = (language: string, around: Place): string =>
  isLanguage(language) ? languages[language].direction : around.direction;
