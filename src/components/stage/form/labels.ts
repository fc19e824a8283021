import type { Key } from '../../../i18n/keys.ts';
import type { Fault } from '../../../stage/demonstrations/index.ts';

type Path = Fault['path'];

/** The label of every field, by its place in the saved demonstration: what the form shows is what a message about it says. */
const labels: Readonly<Record<string, Key>> = {
  title: 'demos.form.title',
  flow: 'demos.form.procedure',
  day: 'demos.form.day',
  screens: 'demos.form.screens',
  organisation: 'demos.form.organisation',
  'people.*.name': 'demos.form.name',
  'people.*.mfa': 'admin.users.state',
  'people.*.method': 'demos.form.registered',
  'people.*.blocked': 'demos.form.blocked',
  'methods.authenticatorApp': 'demos.form.method.authenticatorApp',
  'methods.textMessage': 'demos.form.method.textMessage',
  'methods.phoneCall': 'demos.form.method.phoneCall',
  // Those of the admin centre, which the audience sees as well.
  'policy.appPasswordsAllowed': 'admin.service.allow',
  'policy.securityDefaults': 'admin.organisation.securityDefaults',
  'policy.conditionalAccessMfa': 'admin.organisation.conditionalAccessMfa',
  'policy.legacyBlocked': 'admin.organisation.legacyBlocked',
  'policy.smtpAuth': 'admin.organisation.smtpAuth',
  'policy.modernAuthentication': 'admin.organisation.modernAuthentication',
  'agenda.*.step': 'demos.form.step',
  'agenda.*.minutes': 'demos.form.minutes',
  'agenda.*.incident': 'demos.form.incident',
  'agenda.*.note': 'demos.form.note',
};

/** The titles of groups of fields. */
const titles: Readonly<Record<string, Key>> = {
  people: 'demos.form.whose',
  'people.sari': 'demos.form.first',
  'people.budi': 'demos.form.second',
  'people.ratna': 'demos.form.admin',
  methods: 'demos.form.methods',
  policy: 'demos.form.settings',
  agenda: 'demos.form.agenda',
};

/** `people.sari.mfa` has the label of `people.*.mfa`. */
const anyOf = ([first, second, third]: Path): string =>
  third === undefined
    ? [first, second].filter((part) => part !== undefined).join('.')
    : `${String(first)}.*.${String(third)}`;

export const labelAt = (path: Path): Key | null => labels[anyOf(path)] ?? null;

export const titleAt = (path: Path): Key | null => titles[path.join('.')] ?? null;

function known(key: Key | null, path: Path): Key {
  if (!key) throw new Error(`The form has nothing at ${path.join('.')}.`);
  return key;
}

/** Both throw for a place that the form does not have. */
export const labelOf = (path: Path): Key => known(labelAt(path), path);
export const titleOf = (path: Path): Key => known(titleAt(path), path);
