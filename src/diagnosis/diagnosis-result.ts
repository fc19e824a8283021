import { decideAppPasswordCreation, listAppPasswords } from '../tenant/app-passwords.ts';
import { clientSignIn, type ClientSignIn } from '../tenant/lazy/client-sign-in.ts';
import { userById } from '../tenant/directory.ts';
import { protocols, type Protocol } from '../tenant/protocol.ts';
import { evolve } from '../tenant/evolve.ts';
import { sari } from '../simulation/personas.ts';
import type { Instant, PasswordHash, TenantState } from '../tenant/model.ts';
import { isAppPasswordOffered } from '../tenant/lazy/app-password-offer.ts';
import { practiceClients } from '../flows/scenarios.ts';
import { serverText } from '../tenant/server-texts.ts';
import { reasons, type Reason } from '../tenant/reasons.ts';
import { wouldSignInPass, type SignInAnswer } from '../tenant/lazy/sign-in-what-if.ts';
import { nextStepFor, type NextStep } from './next-step.ts';
import { outsideOf, type OutsideId } from './outside.ts';
import { remedyThatHelps, verdictAfter } from './remedy-that-helps.ts';
import type { Symptom } from './symptoms.ts';
import { office } from './scenario-of-variant.ts';
import type { Variant } from './variants.ts';

/** What it means when the tenant says yes. */
export const passing = [
  'appPasswordOffered',
  'modernNeedsNone',
  'accountPasswordWorks',
  'appPasswordWorks',
  'appPasswordsKept',
] as const;
type Passing = (typeof passing)[number];

/** Why, in one word. The tenant's reasons, what it means when the tenant says yes, and facts beside the model. */
export type Why = Reason | Passing | OutsideId;

/** Whether an app password is needed, where that was the question. */
export type Verdict = 'needed' | 'notNeeded' | 'useless' | 'depends';

export interface DiagnosisResult {
  readonly why: Why;
  readonly next: NextStep;
  /** Rows of docs/facts.md: the one that causes it, then the one that remedies it. */
  readonly rows: readonly string[];
  /** Whether the tenant really behaves as the reader sees it. */
  readonly explains: boolean;
  readonly verdict?: Verdict;
}

/** Asks a tenant the symptom's question: the tenant of a variant, or that of an opened run. */
export function diagnoseTenant(
  state: TenantState,
  row: Symptom,
  variant: Variant,
  now: Instant = 0,
): DiagnosisResult {
  const { ask } = row;
  switch (ask.about) {
    case 'offer':
      return ofOffer(state);
    case 'signIn':
      return ofSignIn(state, row, variant, now);
    case 'create':
      return ofCreation(state, now);
    case 'manage':
      return ofManaging(state, now);
    case 'kept':
      return ofWhatIsKept(state, now);
    case 'need':
      return ofNeed(state, variant, now);
    case 'outside':
      return ofOutside(ask.fact);
  }
}

export function ofOutside(fact: OutsideId): DiagnosisResult {
  const { row, next } = outsideOf(fact);
  return { why: fact, next, rows: [row], explains: true };
}

const rowsOf = (cause: string | null, remedy: string | null): readonly string[] =>
  [cause, remedy].filter((row) => row !== null);

const checkIt: NextStep = { action: 'checkAppPassword', by: 'user' };

function refused(
  state: TenantState,
  { reason, remedy, row }: Extract<SignInAnswer, { passes: false }>,
  { program, password }: Variant,
  advice: ClientSignIn,
): DiagnosisResult {
  const next = nextStepFor(remedyThatHelps(remedy, state, advice, program), state, program);
  const client = practiceClients[program];
  const isOwnStep = next.action === client.modernStep.action;
  return {
    why: reason,
    // Of the two passwords only this one can have been deleted.
    next: reason === 'badPassword' && password === 'appPassword' ? checkIt : next,
    rows: rowsOf(row, isOwnStep ? client.row : remedy.row),
    explains: true,
  };
}

function ofOffer(state: TenantState): DiagnosisResult {
  const offer = isAppPasswordOffered(state, sari.id);
  if (!offer.offered) {
    const { reason, remedy } = offer;
    return {
      why: reason,
      next: { action: remedy.action, by: remedy.by },
      rows: rowsOf(reasons[reason].cause, remedy.row),
      explains: true,
    };
  }
  return {
    why: 'appPasswordOffered',
    next: { action: 'createAppPassword', by: 'user' },
    rows: ['§7.1 row 5'],
    explains: false,
  };
}

function ofSignIn(
  state: TenantState,
  row: Symptom,
  variant: Variant,
  now: Instant,
): DiagnosisResult {
  const { over, answer, advice } = signInOf(state, row, variant, now);
  if (answer.passes) return letIn(over === 'modern', variant, answer.row);
  const says = row.ask.about === 'signIn' ? row.ask.says : undefined;
  const isSaid =
    says === undefined ||
    over === 'modern' ||
    serverText(state, over, answer.reason, userById(state, sari.id)).includes(says);
  return { ...refused(state, answer, variant, advice), explains: isSaid };
}

/** The symptom's sign-in; if it passes and the variant's trouble is a wrong password, the sign-in with a wrong one. */
function signInOf(
  state: TenantState,
  { ask, known }: Symptom,
  { program, password, trouble }: Variant,
  now: Instant,
): {
  readonly over: Protocol | 'modern';
  readonly answer: SignInAnswer;
  readonly advice: ClientSignIn;
} {
  const about = { userId: sari.id, now, ...(known?.inOffice && { from: office.address }) };
  const asked = ask.about === 'signIn' ? ask.over : undefined;
  const advice = clientSignIn(state, sari.id, practiceClients[program], { ...about, isSet: false });
  const over = asked ?? advice.over;
  const answer = asked
    ? wouldSignInPass(state, { ...about, over, with: password })
    : advice[password];
  return answer.passes && trouble === 'wrongPassword'
    ? { over, answer: wouldSignInPass(state, { ...about, over, with: 'wrongPassword' }), advice }
    : { over, answer, advice };
}

function letIn(isModern: boolean, { password, program }: Variant, row: string): DiagnosisResult {
  if (isModern)
    return {
      why: 'modernNeedsNone',
      next: { action: 'signInModern', by: 'user' },
      rows: [practiceClients[program].row],
      explains: false,
    };
  return password === 'appPassword'
    ? {
        why: 'appPasswordWorks',
        next: checkIt,
        rows: [row],
        explains: false,
      }
    : {
        why: 'accountPasswordWorks',
        next: { action: 'useAccountPassword', by: 'user' },
        rows: [row],
        explains: false,
      };
}

const noHash: PasswordHash = { algorithm: 'PBKDF2-SHA-256', cost: 0, salt: '', key: '' };
const sessionId = 'asked';

/** The tenant with an imagined session in which Sari manages her methods. */
const withPageOpen = (state: TenantState, now: Instant): TenantState => ({
  ...state,
  sessions: {
    ...state.sessions,
    [sessionId]: {
      id: sessionId,
      userId: sari.id,
      stage: 'signedIn',
      startedAt: now,
      provedAt: now,
      firstAppPasswordId: null,
    },
  },
});

function ofCreation(state: TenantState, now: Instant): DiagnosisResult {
  const made = { id: sessionId, text: '', hash: noHash };
  const open = withPageOpen(state, now);
  const { refusal } = decideAppPasswordCreation(open, sessionId, 'Laptop 2026', made, now);
  if (refusal === undefined) return ofOffer(state);
  return {
    why: refusal,
    next: { action: 'deleteOne', by: 'user' },
    rows: rowsOf(reasons[refusal].cause, 'P13'),
    explains: refusal === 'appPasswordLimit',
  };
}

/**
 * R14: the owner has no control left, and what is left to an admin is P14. It is cited in place of the cause of the reason
 * (R9), which says that there is a switch: what is asked is what becomes of app passwords that were made before.
 */
function ofManaging(state: TenantState, now: Instant): DiagnosisResult {
  const list = listAppPasswords(withPageOpen(state, now), sessionId, now);
  return list.ok
    ? {
        why: 'appPasswordOffered',
        next: { action: 'deleteYours', by: 'user' },
        rows: ['§1.5 row 2'],
        explains: false,
      }
    : {
        why: list.reason,
        next: { action: 'deleteAll', by: 'admin' },
        rows: ['R14', '§1.5 row 3'],
        explains: true,
      };
}

/** What an app password still opens after its owner got a new account password. */
function ofWhatIsKept(state: TenantState, now: Instant): DiagnosisResult {
  const after = evolve(
    state,
    { type: 'accountPasswordChanged', userId: sari.id, by: 'admin', passwordHash: noHash },
    now,
  );
  const opens = protocols.some(
    (over) => wouldSignInPass(after, { userId: sari.id, over, with: 'appPassword', now }).passes,
  );
  return {
    why: 'appPasswordsKept',
    next: { action: 'secureAccount', by: 'both' },
    rows: ['§1.5 row 1', 'P15'],
    explains: opens,
  };
}

/** §4.4, third column, for one program; where one is needed, also whether it can be had. */
function ofNeed(state: TenantState, variant: Variant, now: Instant): DiagnosisResult {
  const client = practiceClients[variant.program];
  const advice = clientSignIn(state, sari.id, client, { isSet: false, now });
  const { accountPassword, appPassword, over, reason } = advice;
  if (accountPassword.passes)
    return {
      ...letIn(over === 'modern', variant, accountPassword.row),
      explains: true,
      verdict: 'notNeeded',
    };
  if (!appPassword.passes) {
    const main = accountPassword.reason === reason ? accountPassword : appPassword;
    const finding = refused(state, main, variant, advice);
    return { ...finding, verdict: verdictAfter(finding.next.action, state, variant.program) };
  }
  const isOffered = isAppPasswordOffered(state, sari.id).offered;
  const finding = isOffered ? refused(state, accountPassword, variant, advice) : ofOffer(state);
  return { ...finding, explains: true, verdict: 'needed' };
}
