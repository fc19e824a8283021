import { mailMethod } from '../../simulation/mail-sign-in.ts';
import type { RunState } from '../../simulation/model.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import { action } from '../action.ts';
import type { Flow } from '../flow.ts';
import { getMail } from '../mail-prerequisites.ts';
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

/** Connected from before, and not yet told that this is over. */
const isUnaware = ({ mail }: RunState): boolean =>
  mail.page === 'inbox' && mail.signedInWith === 'appPassword' && mail.problem === null;
const isModern = (state: RunState): boolean => mailMethod(state) === 'modern';
const isIn = ({ mail }: RunState): boolean =>
  mail.page === 'inbox' && mail.signedInWith === 'modern' && mail.problem === null;

const chooseOAuth2 = action('choose', 'mail', 'mail.setting.oauth2', {
  type: 'setMailAuthentication',
  method: 'modern',
});

export const endOfBasicAuthentication: Flow = {
  id: 'end-of-basic-authentication',
  scenario: basicHasEnded,
  windows: ['mail', 'browser', 'admin', 'phone'],
  goal: isIn,
  prerequisiteAction: (stepId, state, drafts) =>
    stepId === 'see-it-refused' ? null : free.prerequisiteAction(stepId, state, drafts),
  steps: [
    { id: 'see-it-refused', done: (state) => !isUnaware(state), actions: [getMail] },
    {
      id: 'choose-modern',
      done: (state) => !isUnaware(state) && isModern(state),
      actions: [chooseOAuth2],
    },
    { id: 'sign-in', done: isIn, actions: [] },
  ],
};
