import type { Key } from '../i18n/keys.ts';
import { affected } from '../simulation/lazy/incidents.ts';
import type { RunState } from '../simulation/model.ts';
import { activeFactors } from '../tenant/directory.ts';
import type { FactorKind } from '../tenant/model.ts';

/** How the text of a guide tells that it speaks of a method: by a label of it, or by its name. */
interface Signs {
  readonly labels: RegExp;
  readonly names: readonly Key[];
}

/**
 * Guides print the route with the app, so the field for a code is there the one for a code of the app. Messages and calls they
 * name by labels alone: in Japanese, the name of a call is also a part of the word for a phone number.
 */
const signs: Readonly<Record<FactorKind, Signs>> = {
  authenticatorApp: {
    labels: /^(?:phone\.codes|portal\.code|portal\.contact\.mobileApp$)/,
    names: [
      'demos.form.method.authenticatorApp',
      'portal.addMethod.app',
      'portal.contact.mobileApp',
    ],
  },
  textMessage: { labels: /^(?:phone\.messages|portal\.contact\.textMessage$)/, names: [] },
  phoneCall: { labels: /^(?:phone\.calls|portal\.call\.|portal\.contact\.phoneCall$)/, names: [] },
};

const kinds = Object.keys(signs) as FactorKind[];

/** The methods of whoever practises; before the first is registered, those that may be. */
export function methodsOf(state: RunState): readonly FactorKind[] {
  const { users, policy } = state.tenant;
  const user = users[affected(state)];
  const registered = user ? activeFactors(user).map(({ kind }) => kind) : [];
  return registered.length > 0 ? registered : policy.factorKinds;
}

/** A paragraph of a note, or an item of a list in it. */
export interface NotePart {
  readonly labels: readonly string[];
  readonly text: string;
}

/** Without the Arabic article: a name has it in a label, and not where a sentence speaks of one of its kind. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/(?<!\p{L})ال/gu, '');

/** Whether it speaks of a method that the person does not have. */
export function isOfOtherMethod(
  { labels, text }: NotePart,
  has: readonly FactorKind[],
  t: (key: Key) => string,
): boolean {
  const words = plain(text);
  return kinds.some(
    (kind) =>
      !has.includes(kind) &&
      (labels.some((label) => signs[kind].labels.test(label)) ||
        signs[kind].names.some((name) => words.includes(plain(t(name))))),
  );
}

/**
 * Which parts of a note are left out: from the first to the last of a list that speak of another method, as those between them
 * are on the way from one to the other.
 */
export function leftOut(
  parts: readonly NotePart[],
  has: readonly FactorKind[],
  t: (key: Key) => string,
): readonly number[] {
  const found = parts.flatMap((part, index) => (isOfOtherMethod(part, has, t) ? [index] : []));
  const [first] = found;
  const last = found.at(-1);
  return first === undefined || last === undefined
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
