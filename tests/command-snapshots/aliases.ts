/**
 * Names for what is random. An id that is drawn anew in every run becomes `session#1`, `factor#2` …, in the order in which
 * it appears in one snapshot, so that a change elsewhere does not change it.
 */
export class Aliases {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** A value as JSON, with its random texts replaced. `key` is the name of the field that it stands in. */
  json(value: unknown, key = 'value'): string {
    if (value === undefined) return 'nothing';
    return JSON.stringify(this.#replaced(value, key, ''));
  }

  #replaced(value: unknown, key: string, above: string): unknown {
    if (typeof value === 'string') return this.#text(value, kindOf(key, above));
    if (Array.isArray(value)) return value.map((one) => this.#replaced(one, key, above));
    if (typeof value !== 'object' || value === null) return value;
    const type = (value as { type?: unknown }).type;
    const parent = typeof type === 'string' ? type : key;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.#replaced(inner, name, parent)]),
    );
  }

  #text(text: string, kind: string): string {
    // A reference names its secret and what it belongs to: `mail:8bd9…`.
    const [, prefix = '', rest = text] = /^([a-zA-Z]+:)?(.*)$/s.exec(text) ?? [];
    if (!isRandom(rest)) return text.length > longest ? `${text.slice(0, longest)}…` : text;
    const known = this.#names.get(rest);
    if (known !== undefined) return `${prefix}${known}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    this.#names.set(rest, `${kind}#${String(count)}`);
    return `${prefix}${kind}#${String(count)}`;
  }
}

const longest = 60;

const isRandom = (text: string): boolean => /^[\w+/-]{16,}=*$/.test(text) && /\d/.test(text);

/** `sessionId` is the id of a session; a bare `id` is that of what it stands in. */
function kindOf(key: string, above: string): string {
  if (key === 'nextSessionId') return 'session';
  if (key !== 'id') return key.replace(/(?:Id|Ref)$/, '');
  // A text message is named like the challenge that sent it.
  if (above === 'messages') return 'challenge';
  if (/appPassword/i.test(above)) return 'appPassword';
  if (/factor/i.test(above)) return 'factor';
  return above;
}
