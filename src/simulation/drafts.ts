import type { SecretRef, UserId } from '../tenant/model.ts';
import type { AdminFieldId } from './admin/settings.ts';
import { mailClient } from './mail-sign-in.ts';
import type { BrowserPage, FieldId, RunEvent, RunState } from './model.ts';
import { isPracticePassword, personaOf, practicePasswordOf } from './personas.ts';
import type { Drafts, RefusedText } from './run.ts';

/** The draft that holds the refused text of a code field. */
export const refusedCodeOf = { code: 'refusedCode', mailCode: 'refusedMailCode' } as const;

const refusedTextOf = { ...refusedCodeOf, mailPassword: 'refusedMailPassword' } as const;

/** New text in a field is no longer the refused one. */
export function withDraft(drafts: Drafts, field: FieldId, text: string): Drafts {
  const refused = (refusedTextOf as Partial<Record<FieldId, RefusedText>>)[field];
  return { ...drafts, [field]: text, ...(refused && { [refused]: '' }) };
}

/** The text stays in the field; the coach does not propose to send it, or to send it again. */
const withRefused = (drafts: Drafts, field: keyof typeof refusedTextOf): Drafts => ({
  ...drafts,
  [refusedTextOf[field]]: drafts[field] ?? '',
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
      return { ...drafts, password: practicePasswordOf(state, event.userId), code: '' };
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
      // Not one that somebody else sent, over another protocol.
      return event.reason === 'badPassword' &&
        event.userId === state.mail.userId &&
        event.protocol === mailClient(state).protocol
        ? withRefused(drafts, 'mailPassword')
        : drafts;
    // What stands in the field is from before: the copy is not in it yet.
    case 'appPasswordCopied':
      return withRefused(drafts, 'mailPassword');
    case 'factorRefused':
      return withRefused(drafts, 'code');
    case 'secondFactorRefused':
      return withRefused(drafts, event.sessionId === state.mail.sessionId ? 'mailCode' : 'code');
    case 'mailAccountStarted':
      return {
        ...drafts,
        mailPassword: practicePasswordOf(state, event.userId),
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
        password: ofPerson(drafts.password, state, state.browser.userId),
        mailPassword: ofPerson(drafts.mailPassword, state, state.mail.userId),
      };
    default:
      return drafts;
  }
}

/** A page that came back may be another person's, or from before a change: then so is the password that is filled in. */
const ofPerson = (text = '', state: RunState, userId: UserId | null): string =>
  text === '' || isPracticePassword(text) ? practicePasswordOf(state, userId) : text;

/**
 * What stays when the admin centre opens or saves a page: who is selected, and everything that is no form of its own. Said
 * the other way round, so that the table of settings is loaded with the admin centre and not with every practice.
 */
const kept: Readonly<Record<Exclude<keyof Drafts, AdminFieldId> | 'adminSelection', true>> = {
  adminSelection: true,
  password: true,
  currentPassword: true,
  code: true,
  phoneNumber: true,
  alternateNumber: true,
  mailPassword: true,
  mailCode: true,
  contactMethod: true,
  appPasswordName: true,
  defaultMethod: true,
  refusedMailPassword: true,
  refusedCode: true,
  refusedMailCode: true,
  goneAppPassword: true,
};

const withoutAdminForms = (drafts: Drafts): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([field]) => Object.hasOwn(kept, field)));

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
    case 'changePassword':
      return {
        ...drafts,
        currentPassword: practicePasswordOf(state, state.browser.userId),
      };
    case 'proveAgain':
      return { ...drafts, code: '' };
    default:
      return drafts;
  }
}
