import { mailClient, mailMethod } from '../../simulation/mail-sign-in.ts';
import type { RunState } from '../../simulation/model.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import { whyClosed } from '../../tenant/protocol-availability.ts';
import { action } from '../action.ts';
import type { Flow } from '../flow.ts';
import { getMail, toProgram } from '../mail-prerequisites.ts';
import { asTheyAreToday } from '../scenarios.ts';
import { freePractice } from './free-practice.ts';

/**
 * For trainers, without a guide: a mail program that worked with an app password for years is refused from one day to the next
 * (docs/facts.md §4.1 rows 3 and 5), and works again once it signs in the modern way (§4.4 row 8).
 */

const name = 'Laptop 2019';

/** The day after the last one on which an admin could turn Basic authentication on again. */
export const basicHasEnded: Scenario = {
  ...asTheyAreToday,
  id: 'end-of-basic-authentication',
  era: '2023-01-02',
  program: 'thunderbird',
  personas: {
    ...asTheyAreToday.personas,
    sari: { mfa: 'enforced', hasApp: true, appPasswords: [name] },
  },
  connectedWith: { userId: 'sari', appPassword: name },
};

const free = freePractice(basicHasEnded);

const isLetIn = ({ mail }: RunState): boolean => mail.page === 'inbox' && mail.problem === null;

/** Connected from before, and not yet told that this is over. */
const isUnaware = (state: RunState): boolean =>
  isLetIn(state) &&
  state.mail.signedInWith !== 'modern' &&
  whyClosed(state.tenant, mailClient(state).protocol) !== null;
const isModern = (state: RunState): boolean => mailMethod(state) === 'modern';
/** A client that sends only, such as a printer, is let in with a password as well. */
const isIn = (state: RunState): boolean => isLetIn(state) && !isUnaware(state);

const chooseOAuth2 = action('choose', 'mail', 'mail.setting.oauth2', {
  type: 'setMailAuthentication',
  method: 'modern',
});

export const endOfBasicAuthentication: Flow = {
  id: 'end-of-basic-authentication',
  scenario: basicHasEnded,
  windows: ['mail', 'browser', 'admin', 'phone'],
  goal: isIn,
  prerequisiteAction: (stepId, state, drafts) => {
    if (stepId === 'see-it-refused') return null;
    const { formFactor } = mailClient(state);
    // This is about a mail program: somebody has put a device or a shell in its place.
    return formFactor === 'printer' || formFactor === 'shell'
      ? toProgram(state, 'thunderbird')
      : free.prerequisiteAction(stepId, state, drafts);
  },
  steps: [
    { id: 'see-it-refused', done: (state) => !isUnaware(state), actions: [getMail] },
    {
      id: 'choose-modern',
      done: (state) => isIn(state) || (!isUnaware(state) && isModern(state)),
      actions: [chooseOAuth2],
    },
    // Which actions depends on the client. The code for the mail program is on the phone.
    { id: 'sign-in', done: isIn, actions: [], beside: ['mail', 'phone'] },
  ],
};
