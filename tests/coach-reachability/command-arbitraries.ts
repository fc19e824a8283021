import fc, { type Arbitrary } from 'fast-check';
import type { SettingTexts } from '../../src/simulation/admin/forms.ts';
import type { Control } from '../../src/simulation/admin/setting.ts';
import { mailboxSettings, policySettings } from '../../src/simulation/admin/settings.ts';
import type { Command, CommandType } from '../../src/simulation/commands.ts';
import type { FieldId, WindowId } from '../../src/simulation/model.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { clientsInMailWindow, daysOfTimeline, draftValues, settingTexts } from './draft-values.ts';
import { ofTrainer } from './trainer-arbitraries.ts';

/** One thing that a reader does who follows no guide. It looks at the run for what only the screen can tell. */
export type ReaderInput = (run: RunHandle) => Promise<unknown>;

/** Where a command is given. Guides without a timeline or an admin centre have no such commands. */
export type Place = WindowId | 'clock' | 'timeline' | 'trainer';

type CommandArbitrary<T extends CommandType> = Arbitrary<
  (run: RunHandle) => Extract<Command, { type: T }> | Promise<Extract<Command, { type: T }>> | null
>;

/** A command that is not here does not compile. */
type CommandArbitraries = { readonly [T in CommandType]: readonly [Place, CommandArbitrary<T>] };

const bare = <T extends CommandType>(type: T): CommandArbitrary<T> =>
  fc.constant(() => ({ type }) as Extract<Command, { type: T }>);

const { constantFrom: one } = fc;
const users = one('sari', 'budi', 'ratna');
const someUsers = fc.uniqueArray(users, { maxLength: 3 });
const number = one('', '+1 202 555 0142', '0812 3456 7890', '+1 202 555 0167');
const method = one('textMessage' as const, 'phoneCall' as const);
const yesOrNo = fc.boolean();

/** What people type where a password is asked for. */
const password = one('account', 'clipboard', 'wrong', 'empty').map((kind) => (run: RunHandle) => {
  const { state } = run;
  if (kind === 'account')
    return practicePasswordOf(state, state.mail.userId ?? state.browser.userId);
  if (kind === 'clipboard') return run.secret(state.clipboard?.ref ?? '') ?? '';
  return kind === 'wrong' ? 'Salah-Ketik-1' : '';
});

const code = one('right', 'message', 'wrong', 'half').map((kind) => async (run: RunHandle) => {
  const account = run.state.phone.accounts.at(-1);
  if (kind === 'right' && account) return (await run.codeOf(account)).code;
  if (kind === 'message') return run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '';
  return kind === 'wrong' ? '000000' : '12 3';
});

const any = fc.nat(3);
const userIn = ({ state }: RunHandle) => state.tenant.users[state.browser.userId ?? ''];
const ownedBy = (run: RunHandle, at: number) => userIn(run)?.appPasswords[at]?.id ?? 'nobody';
const factorOf = (run: RunHandle, at: number) => userIn(run)?.factors[at]?.id ?? 'nobody';

/** Any of the settings of a table, each with a text that its control can have. */
const textsOf = <Field extends string>(settings: Readonly<Record<Field, Control>>) =>
  fc.record(
    Object.fromEntries(
      Object.entries<readonly string[]>(settingTexts(settings)).map(([field, texts]) => [
        field,
        one(...texts),
      ]),
    ) as Record<Field, Arbitrary<string>>,
    { requiredKeys: [] },
  ) as Arbitrary<SettingTexts<Field>>;

const commandArbitraries: CommandArbitraries = {
  choosePerson: ['browser', users.map((userId) => () => ({ type: 'choosePerson', userId }))],
  changePerson: ['browser', bare('changePerson')],
  submitPassword: [
    'browser',
    password.map((of) => (run) => ({ type: 'submitPassword', password: of(run) })),
  ],
  setItUpNow: ['browser', bare('setItUpNow')],
  setUpApp: ['browser', bare('setUpApp')],
  contactMe: [
    'browser',
    fc
      .record({ method, phoneNumber: number })
      .map((with_) => () => ({ type: 'contactMe', ...with_ })),
  ],
  confirmScan: ['browser', bare('confirmScan')],
  submitCode: [
    'browser',
    code.map((of) => async (run) => ({ type: 'submitCode', code: await of(run) })),
  ],
  tickRemember: ['browser', yesOrNo.map((ticked) => () => ({ type: 'tickRemember', ticked }))],
  contactMeAgain: ['browser', bare('contactMeAgain')],
  confirmContact: [
    'browser',
    number.map((phoneNumber) => () => ({ type: 'confirmContact', phoneNumber })),
  ],
  copyAppPassword: ['browser', bare('copyAppPassword')],
  finishEnrolment: ['browser', bare('finishEnrolment')],
  signOut: ['browser', bare('signOut')],
  goBack: ['browser', bare('goBack')],
  askAdminToTurnOnMfa: ['browser', bare('askAdminToTurnOnMfa')],
  confirmApp: ['browser', bare('confirmApp')],
  openSecurityInfo: ['browser', bare('openSecurityInfo')],
  openAppPasswords: ['browser', bare('openAppPasswords')],
  openAddMethod: ['browser', bare('openAddMethod')],
  startAddingMethod: [
    'browser',
    one('authenticatorApp' as const, 'phone' as const, 'appPassword' as const).map(
      (method) => () => ({ type: 'startAddingMethod', method }),
    ),
  ],
  submitAppPasswordName: [
    'browser',
    one('Laptop rumah', 'Printer 01', 'x', '').map((name) => () => ({
      type: 'submitAppPasswordName',
      name,
    })),
  ],
  closeAppPassword: ['browser', bare('closeAppPassword')],
  askToDeleteAppPassword: [
    'browser',
    any.map((at) => (run) => ({ type: 'askToDeleteAppPassword', id: ownedBy(run, at) })),
  ],
  deleteAppPassword: [
    'browser',
    any.map((at) => (run) => ({ type: 'deleteAppPassword', id: ownedBy(run, at) })),
  ],
  askToRemoveFactor: [
    'browser',
    any.map((at) => (run) => ({ type: 'askToRemoveFactor', id: factorOf(run, at) })),
  ],
  removeFactor: [
    'browser',
    any.map((at) => (run) => ({ type: 'removeFactor', id: factorOf(run, at) })),
  ],
  openPasswordChange: ['browser', bare('openPasswordChange')],
  changePassword: [
    'browser',
    password.map((of) => (run) => ({ type: 'changePassword', current: of(run) })),
  ],
  openDefaultMethod: ['browser', bare('openDefaultMethod')],
  makeDefaultFactor: [
    'browser',
    any.map((at) => (run) => ({ type: 'makeDefaultFactor', id: factorOf(run, at) })),
  ],

  openPhoneApp: [
    'phone',
    one('codes' as const, 'messages' as const, 'calls' as const).map((app) => () => ({
      type: 'openPhoneApp',
      app,
    })),
  ],
  scanQrCode: ['phone', bare('scanQrCode')],
  answerCall: ['phone', bare('answerCall')],
  pressCallKey: ['phone', one('#', '1').map((key) => () => ({ type: 'pressCallKey', key }))],
  hangUp: ['phone', bare('hangUp')],

  chooseMailProgram: [
    'mail',
    one(...clientsInMailWindow).map((program) => () => ({
      type: 'chooseMailProgram',
      program,
    })),
  ],
  setMailAuthentication: [
    'mail',
    one('password' as const, 'modern' as const).map((method) => () => ({
      type: 'setMailAuthentication',
      method,
    })),
  ],
  submitMailCode: [
    'mail',
    code.map((of) => async (run) => ({ type: 'submitMailCode', code: await of(run) })),
  ],
  contactMailUserAgain: ['mail', bare('contactMailUserAgain')],
  addMailAccount: ['mail', bare('addMailAccount')],
  submitMailPassword: [
    'mail',
    password.map((of) => (run) => ({ type: 'submitMailPassword', password: of(run) })),
  ],
  getMail: ['mail', bare('getMail')],
  removeMailAccount: ['mail', bare('removeMailAccount')],

  openAdminPage: [
    'admin',
    fc
      .record({
        name: one(
          'home',
          'users',
          'confirmMfa',
          'userSettings',
          'mailbox',
          'resetPassword',
          'audit',
          'serviceSettings',
          'organisation',
        ),
        userId: users,
        userIds: someUsers,
        to: one('disabled' as const, 'enabled' as const, 'enforced' as const),
      })
      .map((page) => () => ({ type: 'openAdminPage', page })),
  ],
  setMfaState: [
    'admin',
    fc
      .record({
        userIds: someUsers,
        to: one('disabled' as const, 'enabled' as const, 'enforced' as const),
      })
      .map((with_) => () => ({ type: 'setMfaState', ...with_ })),
  ],
  manageUsers: [
    'admin',
    fc
      .record({
        userIds: someUsers,
        tasks: fc.uniqueArray(
          one(
            'requireReRegistration' as const,
            'deleteAppPasswords' as const,
            'revokeSessions' as const,
          ),
        ),
      })
      .map((with_) => () => ({ type: 'manageUsers', ...with_ })),
  ],
  blockSignIn: [
    'admin',
    fc
      .record({ userIds: someUsers, blocked: yesOrNo })
      .map((with_) => () => ({ type: 'blockSignIn', ...with_ })),
  ],
  resetPassword: ['admin', users.map((userId) => () => ({ type: 'resetPassword', userId }))],
  setMailboxApps: [
    'admin',
    fc
      .record({
        userId: users,
        apps: textsOf(mailboxSettings),
      })
      .map((with_) => () => ({ type: 'setMailboxApps', ...with_ })),
  ],
  changePolicy: [
    'admin',
    textsOf(policySettings).map((change) => () => ({ type: 'changePolicy', change })),
  ],

  skipTime: ['clock', one(30, 600).map((seconds) => () => ({ type: 'skipTime', seconds }))],
  ...ofTrainer,
  goToEra: ['timeline', one(...daysOfTimeline).map((era) => () => ({ type: 'goToEra', era }))],
};

const typing = fc
  .constantFrom(...(Object.entries(draftValues) as [FieldId, readonly string[]][]))
  .chain(([field, texts]) =>
    one(...texts).map((text): ReaderInput => (run) => {
      run.setDraft(field, text);
      return Promise.resolve();
    }),
  );

/** Everything that can be done in these places, any of it at any time. */
export function readerInputsIn(places: ReadonlySet<Place>): Arbitrary<ReaderInput> {
  const all = Object.values(commandArbitraries).filter(([place]) => places.has(place));
  const acting = all.map(([, arbitrary]) =>
    (arbitrary as CommandArbitrary<CommandType>).map((of): ReaderInput => async (run) => {
      const command = await of(run);
      return command && run.dispatch(command);
    }),
  );
  return fc.oneof(typing, ...acting);
}
