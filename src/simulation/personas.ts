import type { Role } from '../tenant/model.ts';

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

export const personaOf = (id: string | null): Persona | undefined =>
  personas.find((person) => person.id === id);
