import { personaOf, practicePasswordOf } from '../simulation/personas.ts';
import type { RunState } from '../simulation/model.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { action, fillIn } from './action.ts';
import { withWait } from './with-wait.ts';

/** What a reader does in the browser, of either family of screens. The labels are those of the pages. */

export const chooseSari = action('press', 'browser', 'portal.chooser.sari', {
  type: 'choosePerson',
  userId: 'sari',
});
export const chooseBudi = action('press', 'browser', 'portal.chooser.budi', {
  type: 'choosePerson',
  userId: 'budi',
});
const practicePassword = (state: RunState): string =>
  practicePasswordOf(state, state.browser.userId);
/** The practice password is filled in; false after the reader has typed something else. */
export const isPasswordTyped = (state: RunState, { password }: Drafts): boolean =>
  password === practicePassword(state);
export const typePassword = action('type', 'browser', 'portal.signIn.password', (run) =>
  fillIn('password', practicePassword(run.state))(run),
);
export const signIn = withWait(
  action('press', 'browser', 'portal.signIn.submit', async (run) => {
    await run.dispatch({ type: 'submitPassword', password: run.drafts.password ?? '' });
  }),
);
export const otherPerson = action('press', 'browser', 'portal.signIn.otherPerson', {
  type: 'changePerson',
});
export const otherAccount = action('press', 'browser', 'portal.interrupt.otherAccount', {
  type: 'signOut',
});
export const signOut = action('press', 'browser', 'portal.home.signOut', { type: 'signOut' });
export const askAdmin = action('press', 'browser', 'portal.home.askAdmin', {
  type: 'askAdminToTurnOnMfa',
});
export const back = action('press', 'browser', 'portal.back', { type: 'goBack' });
export const cancel = action('press', 'browser', 'portal.cancel', { type: 'goBack' });
export const close = action('press', 'browser', 'portal.close', { type: 'goBack' });
export const no = action('press', 'browser', 'portal.no', { type: 'goBack' });

// Set-up
export const setItUpNow = action('press', 'browser', 'portal.interrupt.setItUpNow', {
  type: 'setItUpNow',
});
export const moreInformation = action('press', 'browser', 'portal.next', { type: 'setItUpNow' });
export const chooseMobileApp = action(
  'choose',
  'browser',
  'portal.contact.mobileApp',
  fillIn('contactMethod', 'authenticatorApp'),
);
export const setUp = action('press', 'browser', 'portal.contact.setUp', { type: 'setUpApp' });
export const appIsThere = action('press', 'browser', 'portal.next', { type: 'confirmApp' });
export const accountIsNext = action('press', 'browser', 'portal.next', { type: 'setUpApp' });
export const confirmScan = action('press', 'browser', 'portal.next', { type: 'confirmScan' });
export const contactMe = withWait(
  action('press', 'browser', 'portal.next', async (run) => {
    const method = run.drafts.contactMethod;
    if (method !== 'textMessage' && method !== 'phoneCall') return;
    numberAgain(run, 'phoneNumber');
    await run.dispatch({ type: 'contactMe', method, phoneNumber: run.drafts.phoneNumber ?? '' });
  }),
);
export const chooseText = action(
  'choose',
  'browser',
  'portal.phone.text',
  fillIn('contactMethod', 'textMessage'),
);
export const confirmContact = action('press', 'browser', 'portal.next', async (run) => {
  numberAgain(run, 'alternateNumber');
  await run.dispatch({ type: 'confirmContact', phoneNumber: run.drafts.alternateNumber ?? '' });
});
export const methodIsThere = action('press', 'browser', 'portal.appPassword.done', {
  type: 'confirmContact',
});

/** After a refused number the coach fills in the practice number. */
function numberAgain(run: RunHandle, field: 'phoneNumber' | 'alternateNumber'): void {
  const { problem, userId } = run.state.browser;
  if (problem) run.setDraft(field, personaOf(userId)?.phoneNumber ?? '');
}

// Managing
export const openSecurityInfo = action('press', 'browser', 'portal.securityInfo.title', {
  type: 'openSecurityInfo',
});
export const openVerification = action('press', 'browser', 'portal.verification.title', {
  type: 'openSecurityInfo',
});
export const manageAppPasswords = action('press', 'browser', 'portal.appPasswords.manage', {
  type: 'openAppPasswords',
});
export const createAppPassword = action('press', 'browser', 'portal.appPasswords.create', {
  type: 'startAddingMethod',
  method: 'appPassword',
});
export const addMethod = action('press', 'browser', 'portal.securityInfo.add', {
  type: 'openAddMethod',
});
export const chooseAppPassword = action(
  'choose',
  'browser',
  'portal.appPassword.label',
  fillIn('contactMethod', 'appPassword'),
);
export const chooseApp = action(
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
export const add = action('press', 'browser', 'portal.addMethod.add', startAdding);
export const confirmMethod = action('press', 'browser', 'portal.addMethod.confirm', startAdding);

/** Long enough for every year, and the same in every language. */
const practiceName = 'Printer 01';
export const nameIt = action(
  'name',
  'browser',
  'portal.nameAppPassword.label',
  fillIn('appPasswordName', practiceName),
);
export const submitName = action('press', 'browser', 'portal.next', (run) =>
  run
    .dispatch({ type: 'submitAppPasswordName', name: run.drafts.appPasswordName ?? '' })
    .then(() => undefined),
);
const leave = async (run: RunHandle): Promise<void> => {
  await run.dispatch({ type: isSettingUp(run.state) ? 'finishEnrolment' : 'closeAppPassword' });
};
export const copyIt = action('copy', 'browser', 'portal.appPassword.copy', {
  type: 'copyAppPassword',
});
export const copyToClipboard = action('copy', 'browser', 'portal.appPassword.copyToClipboard', {
  type: 'copyAppPassword',
});
export const done = action('press', 'browser', 'portal.appPassword.done', leave);
export const closeIt = action('press', 'browser', 'portal.close', leave);

export const isSettingUp = ({ browser, tenant }: RunState): boolean =>
  tenant.sessions[browser.sessionId ?? '']?.stage === 'enrolling';

/** "Delete" in the row of the wanted app password. The confirmation that follows is `ok` or `yes`. */
export const deleteRow = (wanted: (state: RunState) => string | null) => ({
  ...action('press', 'browser', 'portal.securityInfo.delete', async (run) => {
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
export const ok = action('press', 'browser', 'portal.ok', confirmDelete);
export const yes = action('press', 'browser', 'portal.yes', confirmDelete);
