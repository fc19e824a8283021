import { describe, expect, it } from 'vitest';
import { decideMfaState } from '../../src/tenant/administration.ts';
import { decideAppPasswordDeletion } from '../../src/tenant/app-passwords.ts';
import { decideEnrolmentStart, decideFactorCancelled } from '../../src/tenant/enrolment.ts';
import { decideDefaultFactor, decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import { decideSignOut } from '../../src/tenant/web-sign-in.ts';
import { TenantFixture, person, type Answer } from './tenant-fixture.ts';

/** Where a session can stand, and how it gets there. */
interface Place {
  readonly lab: TenantFixture;
  readonly session: string;
  readonly factor: string;
}

async function enrolling(): Promise<Place> {
  const lab = new TenantFixture({
    users: [person('sari')],
    policy: { trustedRanges: ['203.0.113.0/24'] },
  });
  const [, session] = await lab.web();
  lab.apply(decideEnrolmentStart(lab.state, session));
  return { lab, session, factor: '' };
}

async function pending(): Promise<Place> {
  const { lab, session } = await enrolling();
  const [, factor] = lab.addApp(session);
  return { lab, session, factor };
}

async function verified(): Promise<Place> {
  const { lab, session, factor } = await pending();
  await lab.submit(session, factor, await lab.code(factor));
  return { lab, session, factor };
}

async function done(): Promise<Place> {
  const place = await verified();
  await place.lab.confirmContact(place.session);
  place.lab.finish(place.session);
  place.lab.skip(60);
  return place;
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  'no session': async () => ({ ...(await done()), session: 'nothing' }),
  'set-up required': async () => {
    const lab = new TenantFixture({ users: [person('sari')] });
    const [, session] = await lab.web();
    return { lab, session, factor: '' };
  },
  enrolling,
  'method pending': pending,
  'method verified': verified,
  'second factor required': async () => {
    const { lab, factor } = await done();
    const [, session] = await lab.web();
    return { lab, session, factor };
  },
  'signed in, proved': done,
  'signed in, trusted place': async () => {
    const { lab, factor } = await done();
    const [, session] = await lab.web(undefined, undefined, '203.0.113.7');
    return { lab, session, factor };
  },
};

const actions: Readonly<Record<string, (place: Place) => Answer | Promise<Answer>>> = {
  startEnrolment: ({ lab, session }) => lab.apply(decideEnrolmentStart(lab.state, session)),
  addApp: ({ lab, session }) => lab.addApp(session)[0],
  addPhone: async ({ lab, session }) => (await lab.addPhone(session))[0],
  rightCode: async ({ lab, session, factor }) =>
    lab.submit(session, factor, factor === '' ? '123456' : await lab.code(factor)),
  wrongCode: ({ lab, session, factor }) => lab.submit(session, factor, 'abc'),
  cancel: ({ lab, session }) => lab.apply(decideFactorCancelled(lab.state, session)),
  confirmContact: ({ lab, session }) => lab.confirmContact(session),
  finish: ({ lab, session }) => lab.finish(session),
  create: async ({ lab, session }) => (await lab.create(session))[0],
  delete: ({ lab, session }) =>
    lab.apply(
      decideAppPasswordDeletion(lab.state, session, lab.user().appPasswords[0]?.id ?? '', lab.now),
    ),
  setDefault: ({ lab, session, factor }) =>
    lab.apply(decideDefaultFactor(lab.state, session, factor, lab.now)),
  removeFactor: ({ lab, session, factor }) =>
    lab.apply(decideFactorRemoval(lab.state, session, factor, lab.now)),
  disableMfa: ({ lab }) => lab.apply(decideMfaState(lab.state, 'system', 'sari', 'disabled')),
  signOut: ({ lab, session }) => lab.apply(decideSignOut(lab.state, session)),
};

/** `-` is a step that cannot be reached from there. */
const table = `
                          startEnrolment  addApp  addPhone  rightCode  wrongCode  cancel  confirmContact  finish  create  delete  setDefault  removeFactor  disableMfa  signOut
no session                -               -       -         -          -          -       -               -       -       -       -           -             ok          -
set-up required           ok              -       -         -          -          -       -               -       -       -       -           -             ok          ok
enrolling                 ok              ok      ok        -          -          ok      -               -       -       -       -           -             ok          ok
method pending            ok              ok      ok        ok         wrong      ok      -               -       -       -       -           -             ok          ok
method verified           ok              ok      ok        -          -          ok      ok              ok      -       -       -           -             ok          ok
second factor required    -               -       -         ok         wrong      -       -               -       -       -       -           -             ok          ok
signed in, proved         -               ok      ok        ok         wrong      ok      -               -       ok      ok      ok          ok            ok          ok
signed in, trusted place  -               proof   proof     ok         wrong      ok      -               -       proof   proof   proof       proof         ok          ok
`;

const short: Readonly<Record<string, string>> = {
  ok: 'ok',
  stepNotReached: '-',
  reauthenticationRequired: 'proof',
  codeMalformed: 'wrong',
  codeReplayed: 'used',
};

describe('J. Every state and every act', () => {
  it('ST-01 each pair has the answer that the table states, and a refusal changes nothing but counts', async () => {
    const rows = [['', ...Object.keys(actions)]];
    for (const [place, arrive] of Object.entries(places)) {
      const cells = [place];
      for (const action of Object.values(actions)) {
        const at = await arrive();
        const before = withoutCounts(at.lab);
        const answer = await action(at);
        cells.push(short[answer] ?? answer);
        if (answer !== 'ok') expect(withoutCounts(at.lab)).toEqual(before);
      }
      rows.push(cells);
    }
    const widths = rows[0]?.map((_, column) =>
      Math.max(...rows.map((row) => row[column]?.length ?? 0)),
    );
    const lines = rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    expect(`\n${lines.join('\n')}\n`).toBe(table);
  });
});

/** What stays as it was when an act is refused: everything but the numbers of failures. */
function withoutCounts(lab: TenantFixture): unknown {
  const { failures: _counted, factors, ...user } = lab.user();
  return {
    sessions: lab.state.sessions,
    user: { ...user, factors: factors.map(({ failures: _, ...factor }) => factor) },
  };
}
