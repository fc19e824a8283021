import type { AdminPage } from './admin-page.ts';
import type { AdminState, RunEvent } from '../model.ts';

/** The admin centre: which page is open, and the result of the last command on it. */

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

/** After a question about users the list of users is shown. */
const pageAfterSaving = (page: AdminPage): AdminPage =>
  page.name === 'confirmMfa' || page.name === 'userSettings' ? { name: 'users' } : page;
