import type { SecretRef, UserId } from '../tenant/model.ts';
import { adminFields, type AdminFieldId } from './admin-pages.ts';
import type { BrowserPage, FieldId, RunEvent, RunState } from './model.ts';
import { members, personaOf } from './personas.ts';
import type { Drafts, RefusedText } from './run.ts';

/** The draft that holds the refused text of a code field. */
export const refusedCodeOf = { code: 'refusedCode', mailCode: 'refusedMailCode' } as const;

const refusedTextOf: Partial<Record<FieldId, RefusedText>> = {
  ...refusedCodeOf,
  mailPassword: 'refusedMailPassword',
};

/** New text in a field is no longer the refused one. */
export function withDraft(drafts: Drafts, field: FieldId, text: string): Drafts {
  const refused = refusedTextOf[field];
  return { ...drafts, [field]: text, ...(refused && { [refused]: '' }) };
}

/** The text stays in the field; the coach does not propose to send it again. */
const withRefused = (drafts: Drafts, field: 'code' | 'mailCode' | 'mailPassword'): Drafts => ({
  ...drafts,
  [refusedTextOf[field] ?? field]: drafts[field] ?? '',
});

/** The page of an app password is shown without its text after a reload, in another tab, and when "Done" was undone. */
export function withGone(
  drafts: Drafts,
  { browser }: RunState,
  secrets: ReadonlyMap<SecretRef, string>,
): Drafts {
  const shown = browser.shownAppPassword;
  const goneAppPassword = shown && !secrets.has(shown.ref) ? shown.id : '';
  return (drafts.goneAppPassword ?? '') === goneAppPassword
    ? drafts
    : { ...drafts, goneAppPassword };
}

/**
 * The text fields after an event. Practice credentials are filled in when a page opens, a code is cleared when it was used or
 * is no longer asked for, and everything else stays as the reader left it.
 */
export function draftsAfter(drafts: Drafts, event: RunEvent, state: RunState): Drafts {
  switch (event.type) {
    case 'personChosen':
      return { ...drafts, password: personaOf(event.userId)?.practicePassword ?? '', code: '' };
    case 'webPasswordAccepted':
    case 'factorPending':
    case 'factorVerified':
    case 'secondFactorAccepted':
      return { ...drafts, code: '', mailCode: '' };
    case 'enrolmentStarted': {
      const number = personaOf(state.browser.userId)?.phoneNumber ?? '';
      return { ...drafts, phoneNumber: number, alternateNumber: number };
    }
    case 'browserWent':
      return draftsOnPage(drafts, event.page.name, state);
    case 'legacySignInRefused':
      return event.reason === 'badPassword' && event.userId === state.mail.userId
        ? withRefused(drafts, 'mailPassword')
        : drafts;
    case 'factorRefused':
      return withRefused(drafts, 'code');
    case 'secondFactorRefused':
      return withRefused(drafts, event.sessionId === state.mail.sessionId ? 'mailCode' : 'code');
    case 'mailAccountStarted':
      return {
        ...drafts,
        mailPassword: personaOf(event.userId)?.practicePassword ?? '',
        refusedMailPassword: '',
      };
    // A page of the admin centre opens with the values of the tenant; only the selection stays.
    case 'adminWent':
    case 'adminSaved':
      return withoutAdminForms(drafts);
    case 'undone':
    case 'redone':
      return {
        ...withoutAdminForms(drafts),
        password: ofPerson(drafts.password, state.browser.userId),
        mailPassword: ofPerson(drafts.mailPassword, state.mail.userId),
      };
    default:
      return drafts;
  }
}

/** Undo may bring back the page of another persona: then the password that was filled in is replaced. */
function ofPerson(text = '', userId: UserId | null): string {
  const isOfAnother = members.some(
    ({ id, practicePassword }) => practicePassword === text && id !== userId,
  );
  return text === '' || isOfAnother ? (personaOf(userId)?.practicePassword ?? '') : text;
}

const isAdminForm = (field: string): boolean =>
  Object.hasOwn(adminFields, field) && adminFields[field as AdminFieldId] === 'form';

const withoutAdminForms = (drafts: Drafts): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([field]) => !isAdminForm(field)));

/** Forms of today's pages are empty whenever their page opens. */
function draftsOnPage(drafts: Drafts, page: BrowserPage['name'], state: RunState): Drafts {
  switch (page) {
    case 'addMethod':
      return { ...drafts, contactMethod: '' };
    case 'phoneMethod':
      return {
        ...drafts,
        contactMethod: '',
        phoneNumber: personaOf(state.browser.userId)?.phoneNumber ?? '',
      };
    case 'nameAppPassword':
      return { ...drafts, appPasswordName: '' };
    case 'defaultMethod':
      return { ...drafts, defaultMethod: '' };
    case 'proveAgain':
      return { ...drafts, code: '' };
    default:
      return drafts;
  }
}
