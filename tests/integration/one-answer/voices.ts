import { clientCompatibility } from '../../../src/coach/lazy/client-compatibility.ts';
import { today } from '../../../src/diagnosis/days.ts';
import { diagnoseTenant, type DiagnosisResult } from '../../../src/diagnosis/diagnosis-result.ts';
import { symptomOf } from '../../../src/diagnosis/symptoms.ts';
import type { Variant } from '../../../src/diagnosis/variants.ts';
import { freePractice } from '../../../src/flows/lazy/free-practice.ts';
import type { Action } from '../../../src/flows/flow.ts';
import type { PracticeClientId } from '../../../src/flows/scenarios.ts';
import { endOf, mailMethod, wayIn } from '../../../src/simulation/mail-sign-in.ts';
import type { RunState } from '../../../src/simulation/model.ts';
import { sari } from '../../../src/simulation/personas.ts';
import { changeUser } from '../../../src/tenant/directory.ts';
import { clientSignIn } from '../../../src/tenant/lazy/client-sign-in.ts';
import { judgeLegacySignIn } from '../../../src/tenant/legacy-sign-in.ts';
import type { AppPassword, Instant, TenantState } from '../../../src/tenant/model.ts';
import { whyClosed } from '../../../src/tenant/protocol-availability.ts';
import type { Protocol } from '../../../src/tenant/protocol.ts';
import { serverText } from '../../../src/tenant/server-texts.ts';
import { clientOf } from '../../../src/tenant/vendor-profile.ts';
import {
  groupByCredential,
  type Group,
} from '../../../src/windows/timeline/lazy/group-by-credential.ts';

/** Everybody who tells a reader what works, each asked as the product asks it. Tests put another in the place of one. */

export type Password = 'accountPassword' | 'appPassword';

const variantFor = (program: PracticeClientId, password: Password): Variant => ({
  ...{ day: today, manager: 'perUser', program, password, trouble: 'none' },
  // What of a variant describes the tenant is not read: the tenant is given.
  ...{ mfa: 'enforced', hasMethod: true, switch: 'on', modern: 'default' },
});

/** What the mail lab's servers decide and say; the two rules that they ask besides. */
export interface LabAnswer {
  readonly accepted: boolean;
  readonly reason: string | null;
  readonly closed: string | null;
  readonly words: string;
}

const another: AppPassword = {
  ...{ id: 'another', name: null, origin: 'manage', createdAt: 0 },
  ...{ lastUsedAt: null, lastUsedOver: null },
  hash: { algorithm: 'PBKDF2-SHA-256', cost: 0, salt: '', key: '' },
};

export const voices = {
  signIn: (state: TenantState, id: PracticeClientId, isSet: boolean, now: Instant) =>
    clientSignIn(state, sari.id, clientOf(state.profile, id), { isSet, now }),

  timeline: (
    state: TenantState,
    ids: readonly PracticeClientId[],
    now: Instant,
  ): readonly Group[] => groupByCredential(clientCompatibility(state, sari.id, ids, now)),

  window: (run: RunState) => ({ way: wayIn(run), method: mailMethod(run), end: endOf(run) }),

  /** "Do I need one?" */
  need: (state: TenantState, id: PracticeClientId, now: Instant): DiagnosisResult =>
    diagnoseTenant(state, symptomOf('need'), variantFor(id, 'accountPassword'), now),

  /** "It does not take my password": P5 the account password, P6 an app password. */
  refused: (
    state: TenantState,
    id: PracticeClientId,
    password: Password,
    now: Instant,
  ): DiagnosisResult =>
    diagnoseTenant(
      state,
      symptomOf(password === 'appPassword' ? 'P6' : 'P5'),
      variantFor(id, password),
      now,
    ),

  coach: (run: RunState): Action | null => freePractice().prerequisiteAction('let-in', run, {}),

  lab: (state: TenantState, protocol: Protocol, password: Password, now: Instant): LabAnswer => {
    const owner = changeUser(state, sari.id, (user) => ({ ...user, appPasswords: [another] }));
    const user = owner.users[sari.id];
    const evidence = {
      isAccountPassword: password === 'accountPassword',
      appPasswordId: password === 'appPassword' ? another.id : null,
    };
    const verdict = judgeLegacySignIn(owner, { protocol }, user, evidence, now);
    const reason = 'no' in verdict ? verdict.no : null;
    return {
      accepted: reason === null,
      reason,
      closed: whyClosed(owner, protocol, user),
      words: serverText(owner, protocol, reason ?? 'accepted', user),
    };
  },
};

export type Voices = typeof voices;
