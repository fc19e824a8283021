import { personOf } from '../simulation/people.ts';
import type { RunState } from '../simulation/model.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { act, fillIn } from './act.ts';
import { inItsTime } from './in-its-time.ts';

/** What a reader does in the browser, of either family of screens. The labels are those of the pages. */

export const chooseSari = act('press', 'browser', 'portal.chooser.sari', {
  type: 'choosePerson',
  userId: 'sari',
});
export const chooseBudi = act('press', 'browser', 'portal.chooser.budi', {
  type: 'choosePerson',
  userId: 'budi',
});
const practicePassword = ({ browser }: RunState): string =>
  personOf(browser.userId)?.practicePassword ?? '';
/** It is filled in; who typed over it has to have the right one again. */
export const isPasswordTyped = (state: RunState, { password }: Drafts): boolean =>
  password === practicePassword(state);
export const typePassword = act('type', 'browser', 'portal.signIn.password', (run) =>
  fillIn('password', practicePassword(run.state))(run),
);
export const signIn = inItsTime(
  act('press', 'browser', 'portal.signIn.submit', async (run) => {
    await run.dispatch({ type: 'submitPassword', password: run.drafts.password ?? '' });
  }),
);
export const otherPerson = act('press', 'browser', 'portal.signIn.otherPerson', {
  type: 'changePerson',
});
export const otherAccount = act('press', 'browser', 'portal.interrupt.otherAccount', {
  type: 'signOut',
});
export const signOut = act('press', 'browser', 'portal.home.signOut', { type: 'signOut' });
export const askAdmin = act('press', 'browser', 'portal.home.askAdmin', {
  type: 'askAdminToTurnOnMfa',
});
export const back = act('press', 'browser', 'portal.back', { type: 'goBack' });
export const cancel = act('press', 'browser', 'portal.cancel', { type: 'goBack' });
export const close = act('press', 'browser', 'portal.close', { type: 'goBack' });
export const no = act('press', 'browser', 'portal.no', { type: 'goBack' });

// Set-up
export const setItUpNow = act('press', 'browser', 'portal.interrupt.setItUpNow', {
  type: 'setItUpNow',
});
export const moreInformation = act('press', 'browser', 'portal.next', { type: 'setItUpNow' });
export const chooseMobileApp = act(
  'choose',
  'browser',
  'portal.contact.mobileApp',
  fillIn('contactMethod', 'authenticatorApp'),
);
export const setUp = act('press', 'browser', 'portal.contact.setUp', { type: 'setUpApp' });
export const appIsThere = act('press', 'browser', 'portal.next', { type: 'confirmApp' });
export const accountIsNext = act('press', 'browser', 'portal.next', { type: 'setUpApp' });
export const confirmScan = act('press', 'browser', 'portal.next', { type: 'confirmScan' });
export const contactMe = inItsTime(
  act('press', 'browser', 'portal.next', async (run) => {
    const method = run.drafts.contactMethod;
    if (method !== 'textMessage' && method !== 'phoneCall') return;
    numberAgain(run, 'phoneNumber');
    await run.dispatch({ type: 'contactMe', method, phoneNumber: run.drafts.phoneNumber ?? '' });
  }),
);
export const chooseText = act(
  'choose',
  'browser',
  'portal.phone.text',
  fillIn('contactMethod', 'textMessage'),
);
export const confirmContact = act('press', 'browser', 'portal.next', async (run) => {
  numberAgain(run, 'alternateNumber');
  await run.dispatch({ type: 'confirmContact', phoneNumber: run.drafts.alternateNumber ?? '' });
});
export const methodIsThere = act('press', 'browser', 'portal.appPassword.done', {
  type: 'confirmContact',
});

/** Whoever lets the coach do it after a refused number gets the practice number. */
function numberAgain(run: RunHandle, field: 'phoneNumber' | 'alternateNumber'): void {
  const { problem, userId } = run.state.browser;
  if (problem) run.setDraft(field, personOf(userId)?.phoneNumber ?? '');
}

// Managing
export const openSecurityInfo = act('press', 'browser', 'portal.securityInfo.title', {
  type: 'openSecurityInfo',
});
export const openVerification = act('press', 'browser', 'portal.verification.title', {
  type: 'openSecurityInfo',
});
export const manageAppPasswords = act('press', 'browser', 'portal.appPasswords.manage', {
  type: 'openAppPasswords',
});
export const createAppPassword = act('press', 'browser', 'portal.appPasswords.create', {
  type: 'startAddingMethod',
  method: 'appPassword',
});
export const addMethod = act('press', 'browser', 'portal.securityInfo.add', {
  type: 'openAddMethod',
});
export const chooseAppPassword = act(
  'choose',
  'browser',
  'portal.appPassword.label',
  fillIn('contactMethod', 'appPassword'),
);
export const chooseApp = act(
  'choose',
  'browser',
  'portal.addMethod.app',
  fillIn('contactMethod', 'authenticatorApp'),
);
const startAdding = async (run: RunHandle): Promise<void> => {
  const method = run.drafts.contactMethod;
  if (method === 'authenticatorApp' || method === 'phone' || method === 'appPassword')
    await run.dispatch({ type: 'startAddingMethod', method });
};
export const add = act('press', 'browser', 'portal.addMethod.add', startAdding);
export const confirmMethod = act('press', 'browser', 'portal.addMethod.confirm', startAdding);

/** Long enough for every year, and the same in every language. */
const practiceName = 'Printer 01';
export const nameIt = act(
  'name',
  'browser',
  'portal.nameAppPassword.label',
  fillIn('appPasswordName', practiceName),
);
export const submitName = act('press', 'browser', 'portal.next', (run) =>
  run
    .dispatch({ type: 'submitAppPasswordName', name: run.drafts.appPasswordName ?? '' })
    .then(() => undefined),
);
const leave = async (run: RunHandle): Promise<void> => {
  await run.dispatch({ type: isSettingUp(run.state) ? 'finishEnrolment' : 'closeAppPassword' });
};
export const copyIt = act('copy', 'browser', 'portal.appPassword.copy', {
  type: 'copyAppPassword',
});
export const copyToClipboard = act('copy', 'browser', 'portal.appPassword.copyToClipboard', {
  type: 'copyAppPassword',
});
export const done = act('press', 'browser', 'portal.appPassword.done', leave);
export const closeIt = act('press', 'browser', 'portal.close', leave);

export const isSettingUp = ({ browser, tenant }: RunState): boolean =>
  tenant.sessions[browser.sessionId ?? '']?.stage === 'enrolling';

/** "Delete" in the row that the wanted app password has, and the answer to the question that follows. */
export const deleteRow = (wanted: (state: RunState) => string | null) => ({
  ...act('press', 'browser', 'portal.securityInfo.delete', async (run) => {
    const id = wanted(run.state);
    if (id !== null) await run.dispatch({ type: 'askToDeleteAppPassword', id });
  }),
  row: (state: RunState) => {
    const id = wanted(state);
    const owner = state.tenant.users[state.browser.userId ?? ''];
    const name = owner?.appPasswords.find((one) => one.id === id)?.name;
    return id === null ? null : { id, name: name ?? '' };
  },
});
const confirmDelete = async (run: RunHandle): Promise<void> => {
  const { page } = run.state.browser;
  if (page.name === 'deleteAppPassword')
    await run.dispatch({ type: 'deleteAppPassword', id: page.appPasswordId });
};
export const ok = act('press', 'browser', 'portal.ok', confirmDelete);
export const yes = act('press', 'browser', 'portal.yes', confirmDelete);
