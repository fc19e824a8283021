import { affected, promptsIn, type Prompt } from '../../simulation/lazy/incidents.ts';
import { mailClient } from '../../simulation/mail-sign-in.ts';
import type { RunState, WindowId } from '../../simulation/model.ts';
import type { Drafts } from '../../simulation/run.ts';
import { whyNotOffered } from '../../tenant/offers.ts';
import { whyClosed } from '../../tenant/protocol-availability.ts';
import { action } from '../action.ts';
import { hasKey } from '../browser-navigation.ts';
import type { Action, Flow } from '../flow.ts';
import type { ProcedureId } from '../load-flow.ts';
import { withWait } from '../with-wait.ts';
import { hasCopiedOne, isInWithAppPassword, isOn, isReady } from '../predicates.ts';
import { actionToAllow, actionToEnforce, actionToUnblock } from '../admin/navigation.ts';
import { actionToRegisterAgain } from '../admin/register-again.ts';
import { returned } from './delete-app-password.ts';
import { passwordOfPhone } from './lost-phone.ts';
import { isLookedFor, isNaming } from './missing-option.ts';
import { passesLockout } from './mail-navigation.ts';
import { withClientStillLetIn } from './still-let-in.ts';
import { actionToTurnOff, actionToTurnOnInMailbox } from '../admin/setting-actions.ts';

/**
 * The way from an incident to the goal of the flow, where the flow itself does not know one: its guide is about a day on which
 * nothing goes wrong. What the reader's own next action cannot repair, an admin does.
 */

const setClock = action('press', 'phone', 'demos.phone.setClock', { type: 'setPhoneClock' });

const isForApp = ({ factor }: Prompt): boolean => factor.kind === 'authenticatorApp';

const isRefused = (state: RunState, { window }: Prompt): boolean => state[window].problem !== null;

/** Where a code is asked for that the app on the phone has no key for, and set-up is over: the phone was lost. */
const promptWithoutKey = (state: RunState): Prompt | undefined =>
  promptsIn(state).find(
    (prompt) =>
      isForApp(prompt) && prompt.factor.state === 'active' && !hasKey(state, prompt.factor.id),
  );

/** What a procedure needs that an incident can take away. */
interface Needs {
  /** The list of app passwords, to make one or to delete one: until when. */
  readonly appPasswords: ((state: RunState) => boolean) | null;
  /** That a client is let in: the procedure ends with it. */
  readonly client: boolean;
}

const nothing: Needs = { appPasswords: null, client: false };
const appPasswordsWhile = (appPasswords: Needs['appPasswords']): Needs => ({
  ...nothing,
  appPasswords,
});

const needs: Readonly<Record<ProcedureId, Needs>> = {
  'set-up-today': appPasswordsWhile((state) => !isReady(state)),
  'add-app-password': appPasswordsWhile((state) => !hasCopiedOne(state)),
  'send-from-printer': {
    appPasswords: (state) => !hasCopiedOne(state) && !isInWithAppPassword(state),
    client: true,
  },
  'delete-app-password': appPasswordsWhile((state) => returned(state) !== null),
  'allow-app-passwords': nothing,
  'turn-on-authenticated-smtp': nothing,
  'delete-users-app-passwords': nothing,
  // Also while a client is in: it stays in after its app password was deleted, until it connects again.
  'create-app-password': { appPasswords: (state) => !hasCopiedOne(state), client: true },
  'free-practice': nothing,
  'lost-phone': appPasswordsWhile((state) => passwordOfPhone(state) !== null),
  'end-of-basic-authentication': nothing,
  'missing-option': appPasswordsWhile((state) => !isNaming(state) && !isLookedFor(state)),
};

/** Pages on which it is seen that the option is missing, or that have no use without it. */
const isAbsenceSeen = (state: RunState): boolean =>
  isOn(
    state,
    ...(['securityInfo', 'appPasswords', 'addMethod', 'nameAppPassword'] as const),
    'deleteAppPassword',
  );

function wayToOffer(flow: ProcedureId, state: RunState, drafts: Drafts): Action | null {
  const isWanted = needs[flow].appPasswords?.(state) ?? false;
  if (!isWanted || !isAbsenceSeen(state)) return null;
  const userId = state.browser.userId ?? affected(state);
  switch (whyNotOffered(state.tenant, state.tenant.users[userId])) {
    case 'tenantSwitchOff':
      return actionToAllow(state, drafts);
    case 'mfaByConditionalAccessOrDefaults':
      return state.tenant.policy.securityDefaults
        ? actionToTurnOff(state, drafts, 'securityDefaults')
        : actionToEnforce(state, drafts, userId);
    case 'enabledNotEnforced':
      // Registered already, and still only Enabled: nothing that the user does changes that (C3).
      return state.tenant.users[userId]?.registered ? actionToEnforce(state, drafts, userId) : null;
    default:
      return null;
  }
}

/** The server said that the protocol is off, and it still is. An earlier refusal is no reason yet: the room has to see this one. */
function wayToProtocol(flow: ProcedureId, state: RunState, drafts: Drafts): Action | null {
  const { problem, userId } = state.mail;
  if (!needs[flow].client || userId === null || problem === null) return null;
  const { protocol } = mailClient(state);
  const closed = whyClosed(state.tenant, protocol, state.tenant.users[userId]);
  switch (closed) {
    case 'smtpAuthDisabled':
    case 'mailboxProtocolOff':
      return problem.reason === closed
        ? actionToTurnOnInMailbox(state, drafts, userId, protocol)
        : null;
    default:
      return problem.reason === 'legacyBlocked'
        ? actionToTurnOff(
            state,
            drafts,
            state.tenant.policy.securityDefaults ? 'securityDefaults' : 'legacyBlocked',
          )
        : null;
  }
}

/** What has to be done first because something went wrong; `null` when the flow knows its own way. */
function recoveryAction(flow: ProcedureId, state: RunState, drafts: Drafts): Action | null {
  // Not before a code was refused: that is what the room has to see.
  if (
    state.phone.clockError &&
    promptsIn(state).some((one) => isForApp(one) && isRefused(state, one))
  )
    return setClock;
  const prompt = promptWithoutKey(state);
  // The steps of that flow lead out of it themselves.
  if (prompt && flow !== 'lost-phone') {
    const owner = prompt.window === 'mail' ? state.mail.userId : state.browser.userId;
    return actionToRegisterAgain(state, drafts, owner ?? affected(state));
  }
  const userId = affected(state);
  if (state.tenant.users[userId]?.blocked) return actionToUnblock(state, drafts, userId);
  return wayToOffer(flow, state, drafts) ?? wayToProtocol(flow, state, drafts);
}

/**
 * What sends a password from the mail window. Not declared as a `ReadonlySet`: to compare the two kinds of set for all keys of
 * texts takes the type check eleven seconds.
 */
const sending = new Set<Action['label']>([
  'mail.password.signIn',
  'mail.printer.sendTest',
  'mail.printer.sendAgain',
  'mail.inbox.getMail',
]);
const waiting = new WeakMap<Action, Action>();

/** The flows of guides know of no lockout in the mail window: there it can only be a trainer's. */
const canWait = ({ in: window, seconds, label }: Action): boolean =>
  window === 'mail' && seconds === undefined && sending.has(label);

/** One object for each action: the coach compares actions. */
function waitingFor(action: Action): Action {
  const known = waiting.get(action) ?? {
    ...withWait(action),
    // What a lockout does not keep out is sent at once: by the action itself, which comes next.
    done: (state: RunState, drafts: Drafts) =>
      passesLockout(state, drafts) || action.done(state, drafts),
  };
  waiting.set(action, known);
  return known;
}

/** Recoveries may lead to an admin. */
const withAdmin = (windows: readonly WindowId[]): readonly WindowId[] =>
  windows.includes('admin') ? windows : [...windows, 'admin'];

/** The flow of the procedure, from which the coach knows a way to the goal after every incident. */
export function withRecovery(printed: Flow, procedure: ProcedureId): Flow {
  const flow = withClientStillLetIn(printed, procedure);
  return {
    ...flow,
    windows: withAdmin(flow.windows),
    steps: flow.steps.map((step) => ({
      ...step,
      actions: step.actions.flatMap((one) => (canWait(one) ? [waitingFor(one), one] : [one])),
    })),
    prerequisiteAction: (stepId, state, drafts) => {
      const action =
        recoveryAction(procedure, state, drafts) ?? flow.prerequisiteAction(stepId, state, drafts);
      return action && canWait(action) && !passesLockout(state, drafts)
        ? waitingFor(action)
        : action;
    },
  };
}
