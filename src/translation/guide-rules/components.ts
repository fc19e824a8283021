import type { GuideKind } from '../guide-kind.ts';

/** What a guide may use, with the attributes that it must give, each a literal value. Translators import nothing. */
export const guideComponents = {
  Steps: {},
  Step: { id: stepId },
  Ui: { k: labelKey },
  See: { k: labelKey },
  Where: { w: windowName },
  Since: { source: someText, href: webAddress },
  InPractice: {},
  OnYourScreen: {},
  Name: {},
  Label: {},
  Note: {},
  Assumed: {},
} as const satisfies Record<string, Readonly<Record<string, ValueRule>>>;

export type GuideComponent = keyof typeof guideComponents;

const inArticles: readonly GuideComponent[] = ['Ui', 'See', 'Label', 'Note', 'Assumed'];
const onlyInArticles: readonly GuideComponent[] = ['Label', 'Note', 'Assumed'];

/** The components of a guide, or of an article. */
export const componentsOf = (kind: GuideKind): readonly GuideComponent[] =>
  kind === 'article'
    ? inArticles
    : (Object.keys(guideComponents) as GuideComponent[]).filter(
        (name) => !onlyInArticles.includes(name),
      );

/** What a value has to be, in words; `null` when it is that. */
export type ValueRule = (value: string) => string | null;

/** Stand for themselves: nothing belongs between two tags of theirs. */
export const emptyComponents: ReadonlySet<string> = new Set(['Ui', 'See', 'Where']);

export const guideWindows = ['browser', 'phone', 'mail', 'admin'] as const;

export const isGuideComponent = (name: string): name is GuideComponent =>
  Object.hasOwn(guideComponents, name);

/** Attributes of a component that readers read as text, and translators write. */
export const textAttributes = (name: string): readonly string[] =>
  isGuideComponent(name)
    ? Object.entries<ValueRule>(guideComponents[name])
        .filter(([, rule]) => rule === someText)
        .map(([attribute]) => attribute)
    : [];

function stepId(value: string): string | null {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(value)
    ? null
    : 'an id of the English guide, such as sign-in';
}

/** Whether it is the key of a label is for `guide-key-unknown` to say, which finds the one that was meant. */
function labelKey(value: string): string | null {
  return /^[^/\\]*[\p{L}\p{N}][^/\\]*$/u.test(value)
    ? null
    : 'a key of locales/en/, such as portal.next';
}

function windowName(value: string): string | null {
  return guideWindows.some((name) => name === value) ? null : `one of ${guideWindows.join(', ')}`;
}

function someText(value: string): string | null {
  return /\p{L}/u.test(value) ? null : 'the name of a source';
}

function webAddress(value: string): string | null {
  return isWebAddress(value) ? null : 'an address that begins with https://';
}

/** Written out in full, with a host that has a dot, and with no name or password in it. */
export function isWebAddress(value: string): boolean {
  if (!/^https:\/\/[^\s\\@/?#]+(?:[/?#][^\s\\]*)?$/.test(value) || !URL.canParse(value))
    return false;
  const { protocol, hostname, username, password } = new URL(value);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
}
