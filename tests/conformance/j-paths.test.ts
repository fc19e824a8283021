import { describe, expect, it } from 'vitest';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { decideMfaState, decideReRegistration } from '../../src/tenant/administration.ts';
import { decideAppPasswordDeletion } from '../../src/tenant/app-passwords.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import { isAppPasswordOffered } from '../../src/tenant/lazy/app-password-offer.ts';
import { decideSignOut } from '../../src/tenant/web-sign-in.ts';
import { TenantFixture, password, person, type Answer } from './tenant-fixture.ts';
import {
  actions,
  enrolmentMachine,
  limit,
  type Act,
  type Facts,
  type Place,
} from './model/enrolment-machine.ts';

/** Sari at her browser, and the admin, in the real tenant. */
class Player {
  readonly lab = new TenantFixture({
    users: [person('sari')],
    policy: { appPasswordLimit: limit },
  });
  session = '';
  factor = '';

  async act(action: Act): Promise<Answer> {
    const { lab } = this;
    const admin = (to: Facts['mfa']) => lab.apply(decideMfaState(lab.state, 'system', 'sari', to));
    switch (action) {
      case 'signIn': {
        const [answer, session] = await lab.web();
        this.session = session;
        return answer;
      }
      case 'start':
        return lab.apply(decideEnrolmentStart(lab.state, this.session));
      case 'addApp': {
        const [answer, factor] = lab.addApp(this.session);
        this.factor = factor;
        return answer;
      }
      case 'code':
        return this.submit();
      case 'confirm':
        return lab.confirmContact(this.session);
      case 'done':
        return lab.finish(this.session);
      case 'create':
        return (await lab.create(this.session))[0];
      case 'remove': {
        const id = lab.user().appPasswords[0]?.id ?? '';
        return lab.apply(decideAppPasswordDeletion(lab.state, this.session, id, lab.now));
      }
      case 'removeMethod':
        return lab.apply(decideFactorRemoval(lab.state, this.session, this.factor, lab.now));
      case 'signOut':
        return lab.apply(decideSignOut(lab.state, this.session));
      case 'turnOff':
        return admin('disabled');
      case 'turnOn':
        return admin('enabled');
      case 'enforce':
        return admin('enforced');
      case 'reRegister':
        return lab.apply(decideReRegistration(lab.state, 'system', 'sari'));
    }
  }

  async submit(): Promise<Answer> {
    const { lab } = this;
    lab.skip(60);
    const answer = await lab.submit(this.session, this.factor, await lab.code(this.factor));
    const proof = lab.log.findLast((event) => event.type === 'secondFactorAccepted');
    if (!lab.state.sessions[this.session] && proof) this.session = proof.nextSessionId;
    return answer;
  }

  /** What anybody can see of it: the session, the user, and what two mail programs are told. */
  async look(): Promise<unknown> {
    const { lab } = this;
    const { mfa, registered, appPasswords, factors } = lab.user();
    const offer = isAppPasswordOffered(lab.state, 'sari');
    const text = lab.secrets.get(`shown:${appPasswords[0]?.id ?? ''}`);
    return {
      stage: lab.state.sessions[this.session]?.stage,
      mfa,
      registered,
      method: factors.map(({ state }) => state),
      passwords: appPasswords.length,
      offer: offer.offered ? 'offered' : offer.reason,
      accountPassword: await lab.legacy(password),
      appPassword: text === undefined ? 'none' : await lab.legacy(text),
    };
  }
}

const stages = {
  out: undefined,
  asked: 'secondFactorRequired',
  interrupt: 'setUpRequired',
  choosing: 'enrolling',
  scanning: 'enrolling',
  verified: 'enrolling',
  shown: 'enrolling',
  home: 'signedIn',
} as const satisfies Readonly<Record<Place, string | undefined>>;

/** What the fact sheet says of each state: §7.1 for the offer, §7.4 rows 4 to 10 for the mail programs. */
function expected(place: Place, { mfa, registered, method, passwords }: Facts): unknown {
  const isAccountEnough = mfa === 'disabled' || (mfa === 'enabled' && !registered);
  const pending = place === 'scanning' ? ['pending'] : [];
  const offers = { disabled: 'mfaDisabled', enabled: 'enabledNotEnforced' } as const;
  return {
    stage: stages[place],
    mfa,
    registered,
    method: method ? ['active'] : pending,
    passwords,
    offer: mfa === 'enforced' ? (method ? 'offered' : 'noMethod') : offers[mfa],
    accountPassword: isAccountEnough ? 'ok' : 'appPasswordRequired',
    appPassword: passwords === 0 ? 'none' : mfa === 'enforced' ? 'ok' : 'appPasswordNotInForce',
  };
}

type Path = ReturnType<typeof getShortestPaths<typeof enrolmentMachine>>[number];

async function replay({ steps }: Path): Promise<void> {
  const player = new Player();
  const walked: string[] = [];
  for (const { event, state } of steps) {
    walked.push(event.type);
    const where = walked.join(' → ');
    const action = actions.find((one) => one === event.type);
    // The first step of a path is only the beginning.
    if (action) expect(await player.act(action), where).toBe('ok');
    expect(await player.look(), where).toEqual(expected(state.value, state.context));
  }
}

const events = (only: readonly Act[] = actions) => only.map((type) => ({ type }));

describe('J. Paths through the set-up', () => {
  it('ST-02 the shortest path to every state that can be reached holds in the tenant, step by step', async () => {
    const paths = getShortestPaths(enrolmentMachine, { events: events() });
    const places = new Set(paths.map(({ state }) => state.value));
    expect(paths).toHaveLength(153);
    expect([...places].sort()).toEqual(Object.keys(stages).sort());
    for (const path of paths) await replay(path);
  });

  it('ST-02 and so does every path of the article’s actions that comes to no state twice', async () => {
    const ways = [
      'signIn',
      'start',
      'addApp',
      'code',
      'confirm',
      'done',
      'enforce',
      'turnOff',
    ] as const;
    const paths = getSimplePaths(enrolmentMachine, { events: events(ways) });
    expect(paths).toHaveLength(115);
    for (const path of paths) await replay(path);
  });
});
