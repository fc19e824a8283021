import { describe, expect, it } from 'vitest';
import { demonstrations, flowOf } from './index.ts';
import { rehearse } from './rehearse.ts';

/** The ready-made demonstrations: each can be given to its end, with its incidents. */

describe.each(demonstrations.map((one) => [one.id, one] as const))('%s', (_, demonstration) => {
  it('has an agenda of steps that its flow has, in their order, and all of them', async () => {
    const { steps } = await flowOf(demonstration);
    const spoken = [...new Set(demonstration.agenda.map(({ step }) => step))];
    expect(spoken).toEqual(steps.map(({ id }) => id));
  });

  it('can be played to its end, with every incident of its agenda', async () => {
    expect(await rehearse(demonstration)).toMatchObject({ ok: true });
  });

  it('begins a run of its own', () => {
    expect(demonstration.scenario.id).toBe(`demo-${demonstration.id}`);
  });
});

describe('the two printers', () => {
  const dayOf = (id: string) => demonstrations.find((one) => one.id === id)?.scenario.era ?? '';

  it('stand on either side of the end of December 2026 (docs/facts.md §4.2 row 4)', () => {
    expect(dayOf('printer-before') < '2026-12-01').toBe(true);
    expect(dayOf('printer-after') > '2026-12-31').toBe(true);
  });
});

describe('a rehearsal', () => {
  const [demonstration] = demonstrations;
  if (!demonstration) throw new Error('There is no demonstration.');

  it('tells an incident that is never possible in its step', async () => {
    const agenda = [{ step: 'check-mfa', minutes: 1, incident: 'messageLost' }] as const;
    expect(await rehearse({ ...demonstration, agenda })).toEqual({
      ok: false,
      why: 'incident',
      step: 'check-mfa',
      incident: 'messageLost',
    });
  });

  it('tells the step beyond which nobody comes', async () => {
    const { scenario } = demonstration;
    const policy = { ...scenario.policy, factorKinds: [] };
    expect(await rehearse({ ...demonstration, scenario: { ...scenario, policy } })).toMatchObject({
      ok: false,
      why: 'stuck',
    });
  });
});
