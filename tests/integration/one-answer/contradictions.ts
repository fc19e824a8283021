import { practiceClients } from '../../../src/flows/scenarios.ts';
import type { RunState } from '../../../src/simulation/model.ts';
import { isAppPasswordOffered } from '../../../src/tenant/lazy/app-password-offer.ts';
import type { ClientSignIn, Credential } from '../../../src/tenant/lazy/client-sign-in.ts';
import type { TenantState } from '../../../src/tenant/model.ts';
import type { WayIn } from '../../../src/tenant/clients.ts';
import { isHelp, verdictOnce } from './next-steps.ts';
import { saidIn, type Deed, type Said } from './said.ts';
import type { Password, Voices } from './voices.ts';

const passwords = ['accountPassword', 'appPassword'] as const;

/** Ways that the mail window may show beside each answer. */
const waysFor: Readonly<Record<Credential, readonly WayIn[]>> = {
  modernSignIn: ['modern'],
  accountPassword: ['passwordOnly', 'modernAfterSetting', 'modernWhereAllowed'],
  appPassword: ['passwordOnly', 'modernAfterSetting', 'modernWhereAllowed'],
  modernAfterSetting: ['modernAfterSetting'],
  modernAfterTenant: ['modernWhereAllowed'],
  nothing: ['ended', 'passwordOnly'],
};

const verdictFor: Readonly<Record<Credential, string>> = {
  modernSignIn: 'notNeeded',
  accountPassword: 'notNeeded',
  appPassword: 'needed',
  modernAfterSetting: 'useless',
  modernAfterTenant: 'useless',
  nothing: 'useless',
};

/** What the coach may lead to beside each answer. */
const deedsFor: Readonly<Record<Credential, readonly Deed[]>> = {
  modernSignIn: ['typeAccountPassword'],
  accountPassword: ['typeAccountPassword'],
  appPassword: ['browser', 'admin'],
  modernAfterSetting: ['setModern'],
  modernAfterTenant: ['admin'],
  nothing: ['otherClient', 'admin', 'none'],
};

/** Why no password passes although a setting of an admin would let one in: the practice has a control for it. */
const isForAdmin = (said: Said): boolean => {
  const { user, id, later } = said;
  const { credential, reason } = later;
  const { protocol } = practiceClients[id];
  if (credential === 'modernAfterTenant') return true;
  if (credential !== 'nothing') return false;
  switch (reason) {
    case 'appPasswordNotInForce':
      return true;
    case 'smtpAuthDisabled':
      return isHelp(said, { action: 'turnOnSmtpAuth', by: 'admin' });
    case 'mailboxProtocolOff':
      return (
        isHelp(said, { action: 'turnOnMailboxProtocol', by: 'admin' }) &&
        (protocol === 'smtp' ? user.mailbox.smtpAuth !== 'on' : ['imap', 'pop'].includes(protocol))
      );
    default:
      return false;
  }
};

/** Neither can become a mail client. */
const isNoMailClient = ({ id }: Said): boolean =>
  ['printer', 'shell'].includes(practiceClients[id].formFactor);

/** `false` for what the account decides and not the client: then the window cannot know it. */
const isAccountFree = ({ user }: Said): boolean =>
  !user.blocked && user.failures.password.lockedUntil === null;

const reasonOf = (answer: ClientSignIn, password: Password) => {
  const one = answer[password];
  return one.passes ? null : one.reason;
};

/** What counts as a contradiction: who contradicts the one function, in what, and when. */
export const contradictions: readonly {
  readonly who: 'timeline' | 'window' | 'need' | 'P5 and P6' | 'coach' | 'mail lab' | 'signIn';
  readonly what: string;
  readonly isSo: (said: Said) => boolean;
}[] = [
  {
    who: 'signIn',
    what: 'a password passes, and no credential is named for it; or the other way round',
    isSo: ({ answer: { credential, accountPassword, appPassword, reason } }) => {
      const isIn = ['modernSignIn', 'accountPassword', 'appPassword'].includes(credential);
      return isIn !== (accountPassword.passes || appPassword.passes) || isIn !== (reason === null);
    },
  },
  {
    who: 'timeline',
    what: 'the client is not listed once, or under another answer or reason',
    isSo: ({ asItComes, answer: { credential, reason } }) =>
      asItComes !== null &&
      (asItComes.groups.length !== 1 ||
        asItComes.groups[0]?.credential !== credential ||
        asItComes.groups[0].reason !== reason),
  },
  {
    who: 'window',
    what: 'another way of signing in, or another end of the protocol',
    isSo: ({ window, answer }) =>
      window.method !== answer.over ||
      window.end !== answer.endedRow ||
      (window.way === 'ended') !== (answer.endedRow !== null),
  },
  {
    who: 'window',
    what: 'words that do not go with the answer',
    isSo: (said) =>
      isAccountFree(said) && !waysFor[said.answer.credential].includes(said.window.way),
  },
  {
    who: 'need',
    what: 'another verdict',
    isSo: ({ state, id, asItComes, answer }) =>
      asItComes !== null &&
      asItComes.need.verdict !==
        (verdictOnce({ state, id }, asItComes.need.next) ?? verdictFor[answer.credential]),
  },
  {
    who: 'need',
    what: 'useless as it is, and for another reason',
    isSo: ({ asItComes, answer }) =>
      asItComes !== null && answer.reason !== null && asItComes.need.why !== answer.reason,
  },
  {
    who: 'need',
    what: 'a next step that does not help',
    isSo: (said) => said.asItComes !== null && !isHelp(said, said.asItComes.need.next),
  },
  {
    who: 'P5 and P6',
    what: 'a refusal that does not happen, none where it does, or another reason',
    isSo: ({ asItComes, answer }) =>
      asItComes !== null &&
      passwords.some((password) => {
        const { explains, why } = asItComes.refused[password];
        const reason = reasonOf(answer, password);
        return explains !== (reason !== null) || (reason !== null && why !== reason);
      }),
  },
  {
    who: 'P5 and P6',
    what: 'a next step that does not help',
    isSo: (said) =>
      passwords.some(
        (password) =>
          said.asItComes !== null && !isHelp(said, said.asItComes.refused[password].next),
      ),
  },
  {
    who: 'coach',
    what: 'a way that the answer rules out',
    isSo: ({ user, coach, later }) =>
      user.blocked ? coach !== 'admin' : !deedsFor[later.credential].includes(coach),
  },
  {
    who: 'coach',
    what: 'an app password is at hand, and it is not used; or used where it is of no use',
    isSo: ({ user, coachWithOne, later }) =>
      coachWithOne !== null &&
      !user.blocked &&
      (coachWithOne === 'pasteAppPassword') !== (later.credential === 'appPassword'),
  },
  {
    who: 'coach',
    what: 'an admin is asked for what the owner could do',
    isSo: (said) => {
      const { state, user, coach, later } = said;
      if (coach !== 'admin' || user.blocked) return false;
      return later.credential === 'appPassword'
        ? isAppPasswordOffered(state, user.id).offered
        : !isForAdmin(said);
    },
  },
  {
    who: 'coach',
    what: 'an admin could let it in, and is not asked',
    isSo: (said) => !said.user.blocked && isForAdmin(said) && said.coach !== 'admin',
  },
  {
    who: 'coach',
    what: 'a printer or a shell is told to become another client',
    isSo: (said) => isNoMailClient(said) && said.coach === 'otherClient',
  },
  {
    who: 'coach',
    what: 'nothing to say, and another client would do',
    isSo: (said) => !isNoMailClient(said) && said.coach === 'none',
  },
  {
    who: 'mail lab',
    what: 'another verdict, reason or words than the answer',
    isSo: ({ state, id, lab, answer }) =>
      lab !== null &&
      passwords.some((password) => {
        const { accepted, reason, closed, words } = lab[password];
        // Servers know no program, only a protocol: they need not say that it ended, and must not let it in.
        if (answer.endedRow !== null) return accepted;
        const isWelcome =
          words === state.profile.serverTexts[practiceClients[id].protocol].accepted;
        return (
          reason !== reasonOf(answer, password) ||
          isWelcome !== accepted ||
          (closed !== null && closed !== reason)
        );
      }),
  },
];

/** Every contradiction in one tenant, as `who: what (client)`, and of how many clients something was said. */
export function contradictionsIn(
  state: TenantState,
  template: RunState,
  voices?: Voices,
): { readonly found: readonly string[]; readonly count: number } {
  const all = [...saidIn(state, template, voices)];
  const found = all.flatMap((said) =>
    contradictions
      .filter(({ isSo }) => isSo(said))
      .map(({ who, what }) => `${who}: ${what} (${said.id})`),
  );
  return { found, count: all.length };
}
