import type { Key } from '../../i18n/keys.ts';
import type { AdminPage } from '../../simulation/devices/admin-page.ts';

/** The pages that the row on top leads to. The others are reached from one of them. */
export type Section = Extract<
  AdminPage['name'],
  'users' | 'serviceSettings' | 'organisation' | 'audit'
>;

const words: Readonly<Record<Section, { readonly name: Key; readonly about: Key }>> = {
  users: { name: 'admin.pages.users', about: 'admin.home.users' },
  serviceSettings: { name: 'admin.pages.service', about: 'admin.home.service' },
  organisation: { name: 'admin.pages.organisation', about: 'admin.home.organisation' },
  audit: { name: 'admin.pages.audit', about: 'admin.home.audit' },
};

export const sections = Object.entries(words).map(([page, { name, about }]) => ({
  page: page as Section,
  name,
  about,
}));

/** Which section a page belongs to. */
export const sectionOf: Readonly<Record<AdminPage['name'], Section | null>> = {
  home: null,
  users: 'users',
  confirmMfa: 'users',
  userSettings: 'users',
  mailbox: 'users',
  resetPassword: 'users',
  serviceSettings: 'serviceSettings',
  organisation: 'organisation',
  audit: 'audit',
};
