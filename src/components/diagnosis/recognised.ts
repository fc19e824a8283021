import { dayInWords } from '../../i18n/day-in-words.ts';
import { fillPlaceholders } from '../../i18n/placeholders.ts';
import type { KnownText } from '../../tenant/known-text.ts';

/** A source that can be opened; those of docs/facts.md have no address of their own. */
const isAddress = (source: string | null): source is string =>
  source?.startsWith('https:') ?? false;

/**
 * Says which text of the table stands in what was pasted: the text, since when it is seen, and where it was read. Who can
 * help stands in the answer beside it. The words are in the page, in its language; `null` hides them.
 */
export function showRecognised(note: HTMLElement, known: KnownText | null): void {
  note.hidden = known === null;
  if (!known) return;
  const part = (name: string) => note.querySelector<HTMLElement>(`[data-recognised="${name}"]`);
  const put = (name: string, text: string) => {
    const element = part(name);
    if (element) element.textContent = text;
  };
  const { language = 'en', since: from = '', until: to = '', between = '' } = note.dataset;
  put('text', known.text ?? known.code ?? '');
  const inWords = (day: string | undefined) =>
    day === undefined ? undefined : dayInWords(language, day);
  const [since, until] = [inWords(known.since), inWords(known.until)];
  put(
    'dates',
    since !== undefined && until !== undefined
      ? fillPlaceholders(between, { since, until })
      : since !== undefined
        ? fillPlaceholders(from, { date: since })
        : until !== undefined
          ? fillPlaceholders(to, { date: until })
          : '',
  );
  const source = part('source');
  if (source instanceof HTMLAnchorElement) {
    source.hidden = !isAddress(known.source);
    if (isAddress(known.source)) {
      source.href = known.source;
      source.rel = 'noreferrer';
    }
  }
  const assumed = part('assumed');
  if (assumed) assumed.hidden = known.mark !== 'A';
}
