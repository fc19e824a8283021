import { refusalIn, settingText, touchedIn } from '../../simulation/admin/forms.ts';
import { mailboxFieldOf } from '../../simulation/admin/mailbox-field.ts';
import {
  mailboxSettings,
  organisationSettings,
  type MailboxField,
} from '../../simulation/admin/settings.ts';
import type { RunState } from '../../simulation/model.ts';
import { members } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { UserId } from '../../tenant/model.ts';
import type { Protocol } from '../../tenant/protocol.ts';
import { fillIn, send } from '../action.ts';
import type { Action } from '../flow.ts';
import { actionBesideUser, adminAction, isOnPage, openPage } from './navigation.ts';

/** Settings that decide whether a password is looked at: of one mailbox, and of the organisation. */

const openOrganisation = adminAction('press', 'admin.pages.organisation', openPage('organisation'));
const saveOrganisation = adminAction('press', 'admin.save', (run) =>
  send({ type: 'changePolicy', change: touchedIn(organisationSettings, run.drafts) })(run),
);

const turnOnModern: Action = {
  ...adminAction(
    'choose',
    'admin.organisation.modernAuthentication',
    fillIn('modernAuthentication', 'on'),
  ),
  value: 'admin.on',
};
/** The organisation's page, the control as wanted, then Save. An invalid draft would be refused each time. */
function actionInOrganisation(
  state: RunState,
  drafts: Drafts,
  [field, wanted]: readonly [keyof typeof organisationSettings, string],
  change: Action,
): Action {
  if (!isOnPage(state, 'organisation') || refusalIn(organisationSettings, drafts) !== null)
    return openOrganisation;
  const text = settingText(organisationSettings, field, state.tenant.policy, drafts);
  return text === wanted ? saveOrganisation : change;
}

/** §4.4 row 3. */
export const actionToTurnOnModern = (state: RunState, drafts: Drafts): Action =>
  actionInOrganisation(state, drafts, ['modernAuthentication', 'on'], turnOnModern);

const untick = {
  securityDefaults: adminAction(
    'untick',
    'admin.organisation.securityDefaults',
    fillIn('securityDefaults', 'off'),
  ),
  legacyBlocked: adminAction(
    'untick',
    'admin.organisation.legacyBlocked',
    fillIn('legacyBlocked', 'off'),
  ),
};

/** A rule for everybody under which no password opens anything (R8, R14). */
export const actionToTurnOff = (
  state: RunState,
  drafts: Drafts,
  field: keyof typeof untick,
): Action => actionInOrganisation(state, drafts, [field, 'off'], untick[field]);

interface MailboxActions {
  readonly open: Action;
  readonly save: Action;
}

/** Opens and saves "Manage email apps" of this user. */
export const mailboxActionsFor = (userId: UserId): MailboxActions => ({
  open: adminAction(
    'press',
    'admin.users.mailApps',
    send({ type: 'openAdminPage', page: { name: 'mailbox', userId } }),
  ),
  save: adminAction('press', 'admin.mailbox.save', (run) =>
    send({ type: 'setMailboxApps', userId, apps: touchedIn(mailboxSettings, run.drafts) })(run),
  ),
});

/** The same objects each time: the coach compares actions by identity. */
const mailboxActions = new Map(members.map(({ id }) => [id, mailboxActionsFor(id)]));

export const turnOnSmtpInMailbox: Action = {
  ...adminAction('choose', 'admin.mailbox.smtp', fillIn('mailboxSmtp', 'on')),
  value: 'admin.on',
};

const turnOn: Readonly<Record<MailboxField, Action>> = {
  mailboxSmtp: turnOnSmtpInMailbox,
  mailboxImap: adminAction('tick', 'admin.mailbox.imap', fillIn('mailboxImap', 'on')),
  mailboxPop: adminAction('tick', 'admin.mailbox.pop', fillIn('mailboxPop', 'on')),
};

/**
 * "Manage email apps" of one user (§4.2 row 11): the protocol on, then Save. `null` where the page has no control that would
 * change anything.
 */
export function actionToTurnOnInMailbox(
  state: RunState,
  drafts: Drafts,
  userId: UserId,
  protocol: Protocol,
): Action | null {
  const field = mailboxFieldOf[protocol];
  const actions = mailboxActions.get(userId);
  const mailbox = state.tenant.users[userId]?.mailbox;
  if (field === null || !actions || !mailbox) return null;
  if (mailboxSettings[field].read(mailbox) === 'on') return null;
  const { page } = state.admin;
  if (page.name !== 'mailbox' || page.userId !== userId)
    return actionBesideUser(state, drafts, userId, actions.open);
  return settingText(mailboxSettings, field, mailbox, drafts) === 'on'
    ? actions.save
    : turnOn[field];
}
