import { expect, it } from 'vitest';
import { nextAction, progressOf } from '../../src/coach/next-action.ts';
import { explainAbsence } from '../../src/coach/lazy/explain.ts';
import {
  demonstrationOf,
  demonstrations,
  flowOf,
  ownFrom,
  rehearse,
} from '../../src/stage/demonstrations/index.ts';
import { windowsInPlay } from '../../src/stage/windows-in-play.ts';
import { cheap, testRun } from './test-run.ts';

const ready = demonstrations.find(({ id }) => id === 'option-missing');
if (!ready) throw new Error('There is no demonstration option-missing.');

it('shows the list without the option before the admin centre, and the three places of a reason before it is repaired', async () => {
  const flow = await flowOf(ready);
  const run = await testRun({ scenario: cheap(ready.scenario) });
  const seen: string[] = [];
  let wasListSeen = false;
  for (let count = 0; count < 40; count += 1) {
    const { state, drafts } = run;
    const action = nextAction(flow, state, drafts);
    const present = progressOf(flow, state).findIndex((one) => one.state === 'current');
    if (!action) break;
    const isMissing = explainAbsence(state)?.key === 'reason.tenantSwitchOff';
    if (state.browser.page.name === 'addMethod' && isMissing) {
      wasListSeen ||= drafts.contactMethod === 'phone';
      seen.push(`list ${drafts.contactMethod ?? ''}`);
    }
    if (windowsInPlay(flow, present, action).includes('admin')) {
      expect(wasListSeen).toBe(true);
      seen.push(`admin ${state.admin.page.name}`);
    }
    await action.perform(run);
  }
  expect([...new Set(seen)]).toEqual([
    'list ',
    'list authenticatorApp',
    'list phone',
    'admin home',
    'admin users',
    'admin organisation',
    'admin serviceSettings',
  ]);
  expect(run.state.browser.page.name).toBe('nameAppPassword');
});

const own = ownFrom(ready, (text) => (typeof text === 'string' ? text : text.own));
const { policy, people } = own;

it.each([
  ['security defaults', { policy: { ...policy, securityDefaults: true } }],
  [
    'security defaults alone',
    { policy: { ...policy, securityDefaults: true, appPasswordsAllowed: true } },
  ],
  ['nothing that takes it away', { policy: { ...policy, appPasswordsAllowed: true } }],
  [
    'somebody who has not set it up',
    { people: { ...people, sari: { ...people.sari, mfa: 'enabled', method: 'none' } } },
  ],
  ['codes by message', { people: { ...people, sari: { ...people.sari, method: 'textMessage' } } }],
  ['a blocked sign-in', { people: { ...people, sari: { ...people.sari, blocked: true } } }],
  [
    'no app allowed as a method',
    {
      methods: ['textMessage'],
      people: { ...people, sari: { ...people.sari, method: 'textMessage' } },
    },
  ],
  ['the year 2018', { day: '2018-03-20' }],
] as const)('comes to its end in an organisation with %s', async (_, change) => {
  const shown = await demonstrationOf({ ...own, ...change });
  expect(await rehearse(shown)).toMatchObject({ ok: true });
});
