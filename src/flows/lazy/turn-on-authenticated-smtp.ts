import { selectionIn, settingText } from '../../simulation/admin/forms.ts';
import { mailboxSettings } from '../../simulation/admin/settings.ts';
import type { RunState } from '../../simulation/model.ts';
import { sari } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import { isSmtpAuthOn } from '../../tenant/protocol-availability.ts';
import type { Action, Flow } from '../flow.ts';
import { isAppPasswordTyped, sendAgain, setUp } from '../mail-prerequisites.ts';
import { asTheyAreToday } from '../scenarios.ts';
import { actionBesideUser, isOnPage, openUsers, selectFor } from '../admin/navigation.ts';
import { mailboxActionsFor, turnOnSmtpInMailbox } from '../admin/setting-actions.ts';
import { printerOfSari } from './printer-of-sari.ts';
import { isPrinterHers, owner, paste, sendTestPage, toCopyOne, wayToSend } from './way-to-send.ts';

/**
 * Sending with a password for one mailbox (docs/facts.md §4.2 row 11), while it stays off for everybody else. The server says
 * so before it looks at any password (R32), and the same password is accepted afterwards.
 */

/**
 * SMTP AUTH is off for everybody, as Microsoft advises (§4.8 row 10), and was turned off for Sari's mailbox by name. She has
 * just made an app password for a printer.
 */
const sendingIsOff: Scenario = {
  ...asTheyAreToday,
  id: 'turn-on-authenticated-smtp',
  policy: { ...asTheyAreToday.policy, smtpAuth: 'off' },
  personas: {
    ...asTheyAreToday.personas,
    sari: {
      mfa: 'enforced',
      hasApp: true,
      appPasswords: ['Printer 07'],
      mailbox: { smtpAuth: 'off' },
    },
  },
  copied: { userId: sari.id, appPassword: 'Printer 07' },
};

/** The mailbox decides, where it says anything; else the organisation (§4.2 row 9). Either way counts. */
const isOn = (state: RunState): boolean => isSmtpAuthOn(state.tenant, owner(state));

const isSent = (state: RunState): boolean =>
  isPrinterHers(state) && state.mail.page === 'inbox' && state.mail.problem === null;

/** By the server, for whatever reason. */
const isRefused = (state: RunState): boolean =>
  isPrinterHers(state) && state.mail.page === 'password' && state.mail.serverWords !== null;

const isMailboxOpen = ({ admin: { page } }: RunState): boolean =>
  page.name === 'mailbox' && page.userId === sari.id;

/** The choice on the page, saved or not. */
function isOnChosen(state: RunState, drafts: Drafts): boolean {
  const mailboxOfSari = owner(state)?.mailbox;
  return (
    mailboxOfSari !== undefined &&
    settingText(mailboxSettings, 'mailboxSmtp', mailboxOfSari, drafts) === 'on'
  );
}

const select = selectFor(sari.id);
const mailbox = mailboxActionsFor(sari.id);

function prerequisiteAction(stepId: string, state: RunState, drafts: Drafts): Action | null {
  switch (stepId) {
    case 'see-it-refused': {
      const prerequisite = printerOfSari(state, drafts, toCopyOne);
      if (prerequisite) return prerequisite;
      return state.mail.page === 'inbox' ? sendAgain : null;
    }
    case 'open-mailbox': {
      const next = actionBesideUser(state, drafts, sari.id, mailbox.open);
      return next === select || next === mailbox.open ? null : next;
    }
    case 'send-again':
      return wayToSend(state, drafts);
    default:
      return null;
  }
}

export const turnOnAuthenticatedSmtp: Flow = {
  id: 'turn-on-authenticated-smtp',
  scenario: sendingIsOff,
  windows: ['mail', 'admin', 'browser', 'phone'],
  goal: (state) => isOn(state) && isSent(state),
  prerequisiteAction,
  steps: [
    {
      id: 'see-it-refused',
      done: (state) => isOn(state) || isRefused(state),
      actions: [
        { ...setUp, done: ({ mail }) => mail.page !== 'welcome' },
        { ...paste, done: isAppPasswordTyped },
        sendTestPage,
      ],
    },
    {
      id: 'open-users',
      done: (state) => isOn(state) || !isOnPage(state, 'home'),
      actions: [openUsers],
    },
    {
      id: 'open-mailbox',
      done: (state) => isOn(state) || isMailboxOpen(state),
      actions: [
        { ...select, done: (_, drafts) => selectionIn(drafts).includes(sari.id) },
        mailbox.open,
      ],
    },
    {
      id: 'turn-on',
      done: isOn,
      actions: [
        {
          ...turnOnSmtpInMailbox,
          done: isOnChosen,
        },
        mailbox.save,
      ],
    },
    { id: 'send-again', done: (state) => isOn(state) && isSent(state), actions: [sendTestPage] },
  ],
};
