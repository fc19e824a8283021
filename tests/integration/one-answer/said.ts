import type { Action } from '../../../src/flows/flow.ts';
import { practiceClients, type PracticeClientId } from '../../../src/flows/scenarios.ts';
import { newMail } from '../../../src/simulation/devices/mail.ts';
import type { RunState } from '../../../src/simulation/model.ts';
import { sari } from '../../../src/simulation/personas.ts';
import type { ClientSignIn } from '../../../src/tenant/lazy/client-sign-in.ts';
import type { TenantState, User } from '../../../src/tenant/model.ts';
import { appPasswordName, clientIds, now } from './tenants.ts';
import { voices, type LabAnswer, type Password, type Voices } from './voices.ts';

/** What was said of one client, set one way, for one person of one tenant. */
export interface Said {
  readonly state: TenantState;
  readonly user: User;
  readonly id: PracticeClientId;
  readonly answer: ClientSignIn;
  /** The same once every wait is over: what the coach goes by. */
  readonly later: ClientSignIn;
  /** What is said of a client as it comes; `null` where its own setting was changed, which neither of them asks for. */
  readonly asItComes: {
    /** The groups of the timeline that list the client. */
    readonly groups: ReturnType<Voices['timeline']>;
    readonly need: ReturnType<Voices['need']>;
    readonly refused: Readonly<Record<Password, ReturnType<Voices['refused']>>>;
  } | null;
  readonly window: ReturnType<Voices['window']>;
  readonly coach: Deed;
  /** With an app password on the clipboard; `null` where nobody has one. */
  readonly coachWithOne: Deed | null;
  /** `null` where the client does not sign in by password. */
  readonly lab: Readonly<Record<Password, LabAnswer>> | null;
}

/** Where an action of the coach leads. */
export type Deed =
  | 'typeAccountPassword'
  | 'pasteAppPassword'
  | 'setModern'
  | 'otherClient'
  | 'browser'
  | 'admin'
  /** Nothing in the practice helps. */
  | 'none'
  | 'else';

function deedOf(action: Action | null, id: PracticeClientId): Deed {
  if (action === null) return 'none';
  if (action.in === 'browser' || action.in === 'admin') return action.in;
  if (action.in !== 'mail') return 'else';
  const { kind, label } = action;
  if (label === 'mail.password.label')
    return kind === 'paste' ? 'pasteAppPassword' : 'typeAccountPassword';
  if (label === 'portal.signIn.password') return 'typeAccountPassword';
  if (kind === 'choose')
    return label === practiceClients[id].setting?.modern ? 'setModern' : 'else';
  return label === 'mail.otherProgram' ? 'otherClient' : 'else';
}

/** A run whose mail window asks for the password. `template` gives the windows that nobody has touched yet. */
function runAt(
  template: RunState,
  tenant: TenantState,
  program: PracticeClientId,
  isModernSet: boolean,
): RunState {
  return {
    ...template,
    tenant,
    mail: { ...newMail(program), isModernSet, page: 'password', userId: sari.id },
  };
}

function withOneCopied(run: RunState): RunState | null {
  const one = run.tenant.users[sari.id]?.appPasswords.find(({ name }) => name === appPasswordName);
  return one
    ? {
        ...run,
        practice: { ...run.practice, personId: sari.id },
        browser: { ...run.browser, userId: sari.id },
        clipboard: { ref: 'copied', appPasswordId: one.id },
      }
    : null;
}

/** Everything that is said of every client in one tenant. */
export function* saidIn(
  state: TenantState,
  template: RunState,
  { signIn, timeline, window, need, refused, coach, lab }: Voices = voices,
): Generator<Said> {
  const user = state.users[sari.id];
  if (!user) throw new Error('The tenant has no Sari.');
  const groups = timeline(state, clientIds, now);
  for (const id of clientIds) {
    for (const isSet of [false, true]) {
      const run = runAt(template, state, id, isSet);
      const copied = withOneCopied(run);
      const answer = signIn(state, id, isSet, now);
      const { protocol } = practiceClients[id];
      yield {
        ...{ state, user, id, answer },
        later: signIn(state, id, isSet, Infinity),
        asItComes: isSet
          ? null
          : {
              groups: groups.filter(({ clientIds: listed }) => listed.includes(id)),
              need: need(state, id, now),
              refused: {
                accountPassword: refused(state, id, 'accountPassword', now),
                appPassword: refused(state, id, 'appPassword', now),
              },
            },
        window: window(run),
        coach: deedOf(coach(run), id),
        coachWithOne: copied && deedOf(coach(copied), id),
        lab:
          answer.over === 'modern'
            ? null
            : {
                accountPassword: lab(state, protocol, 'accountPassword', now),
                appPassword: lab(state, protocol, 'appPassword', now),
              },
      };
    }
  }
}
