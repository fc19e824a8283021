import type { AdminPage } from '../admin-pages.ts';
import type { AdminState, RunEvent } from '../model.ts';

/** The admin centre on the admin's screen: which page is open, and what became of the last press on it. */

export const newAdmin: AdminState = { page: { name: 'home' }, problem: null, saved: false };

export function evolveAdmin(admin: AdminState, event: RunEvent): AdminState {
  switch (event.type) {
    case 'adminWent':
      return { page: event.page, problem: null, saved: false };
    case 'adminSaved':
      return { page: pageAfterSaving(admin.page), problem: null, saved: true };
    case 'inputRefused':
      return event.window === 'admin'
        ? { ...admin, problem: { field: event.field, reason: event.reason }, saved: false }
        : admin;
    default:
      return admin;
  }
}

/** What was asked about users is answered; the list shows what came of it. */
const pageAfterSaving = (page: AdminPage): AdminPage =>
  page.name === 'confirmMfa' || page.name === 'userSettings' ? { name: 'users' } : page;
