import type { Role, UserId } from '../tenant/model.ts';
import type { RunState } from './model.ts';

/** A persona of the practice tenant. Addresses and numbers are reserved ones; the passwords are not secret. */
export interface Persona {
  readonly id: string;
  readonly displayName: string;
  readonly address: string;
  readonly practicePassword: string;
  readonly phoneNumber: string;
  readonly role?: Role;
}

export const tenantName = 'Kopi Senja';
export const tenantDomain = 'kopisenja.example';

/** Before modern authentication became the default (docs/facts.md §4.4 row 3), as most tenants of the article's year. */
export const tenantMadeOn = '2016-05-02';

export const sari: Persona = {
  id: 'sari',
  displayName: 'Sari Wulandari',
  address: `sari@${tenantDomain}`,
  practicePassword: 'Latihan-Senja-2018',
  phoneNumber: '+1 202 555 0142',
};

export const budi: Persona = {
  id: 'budi',
  displayName: 'Budi Santoso',
  address: `budi@${tenantDomain}`,
  practicePassword: 'Latihan-Pagi-2018',
  phoneNumber: '+1 202 555 0167',
};

/** The admin of the tenant. */
export const ratna: Persona = {
  id: 'ratna',
  displayName: 'Ratna Dewi',
  address: `ratna@${tenantDomain}`,
  practicePassword: 'Latihan-Siang-2018',
  phoneNumber: '+1 202 555 0189',
  role: 'globalAdministrator',
};

/** Personas that a reader can choose in the browser. */
export const personas: readonly Persona[] = [sari, budi];

export const members: readonly Persona[] = [...personas, ratna];

/**
 * The account password that a person of the practice has after so many changes. It follows from the log, so coach, hints and
 * fields always know it: nobody types a new password of their own into a practice.
 */
const passwordAfter = (userId: UserId | null, changes: number): string => {
  const first = members.find(({ id }) => id === userId)?.practicePassword ?? '';
  return changes === 0 ? first : `${first}-${String(changes + 1)}`;
};

type Practising = Pick<RunState, 'practice'>;
const changesOf = ({ practice }: Practising, userId: UserId | null): number =>
  practice.passwordChanges[userId ?? ''] ?? 0;

/** `''` for nobody. */
export const practicePasswordOf = (state: Practising, userId: UserId | null): string =>
  passwordAfter(userId, changesOf(state, userId));

/** What the next change or reset makes it. */
export const nextPracticePassword = (state: Practising, userId: UserId | null): string =>
  passwordAfter(userId, changesOf(state, userId) + 1);

/** Whether it is, or was, the account password of somebody in the practice. */
export const isPracticePassword = (text: string): boolean =>
  members.some(({ practicePassword }) => text.startsWith(practicePassword));

export const personaOf = (id: string | null): Persona | undefined =>
  personas.find((person) => person.id === id);
