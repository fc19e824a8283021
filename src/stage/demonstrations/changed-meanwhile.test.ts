import { expect, test } from 'vitest';
import { demonstrations, ownFrom, procedureOf, withWhatChangedMeanwhile } from './index.ts';

const [first] = demonstrations;
if (!first) throw new Error('There is no demonstration.');
const base = ownFrom(first, () => 'Ready');
const flow = 'send-from-printer';

async function arrived(now: typeof base): Promise<typeof base> {
  const procedure = await procedureOf(flow);
  return withWhatChangedMeanwhile(base, now, { flow, procedure, spare: [], ready: null }).own;
}

test('what was filled in while a procedure was being loaded stays', async () => {
  const now = {
    ...base,
    title: 'Typed meanwhile',
    day: '2031-05-06' as typeof base.day,
    policy: { ...base.policy, legacyBlocked: !base.policy.legacyBlocked },
    people: { ...base.people, sari: { ...base.people.sari, name: 'Sri', blocked: true } },
  };
  const own = await arrived(now);
  expect(own).toMatchObject({
    flow,
    title: 'Typed meanwhile',
    day: '2031-05-06',
    policy: { legacyBlocked: !base.policy.legacyBlocked },
    people: { sari: { name: 'Sri', blocked: true } },
  });
});

test('what was left as it was becomes what the procedure begins with', async () => {
  const { scenario } = await procedureOf(flow);
  const own = await arrived({ ...base, title: 'Typed meanwhile' });
  expect(own.policy).toEqual(ownFrom({ ...first, scenario }, () => '').policy);
  expect(own.day).toBe(scenario.era);
  expect(own.agenda.map(({ step }) => step)).toContain('see-it-refused');
});
