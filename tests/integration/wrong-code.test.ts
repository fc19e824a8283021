import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { translatorOf } from '../../src/i18n/catalogue.ts';
import { incidents, promptIn } from '../../src/simulation/lazy/incidents.ts';
import { wrongCode } from '../../src/simulation/lazy/typed-codes.ts';
import { codeOfStep, keyFromText, stepAt } from '../../src/tenant/one-time-code.ts';
import { demonstrations, flowOf } from '../../src/stage/demonstrations/index.ts';
import { StageSession } from '../../src/stage/stage-session.ts';
import { cheap, testRun, type TestClock } from './test-run.ts';

/** The incident “the code is wrong”: what is typed is a code that is, was lately and will soon be nobody's. */

const texts = translatorOf('en');

async function presented(id: string, clock?: TestClock) {
  const demonstration = demonstrations.find((one) => one.id === id);
  if (!demonstration) throw new Error(`No demonstration ${id}.`);
  const flow = await flowOf({ ...demonstration, scenario: cheap(demonstration.scenario) });
  const run = await testRun({ scenario: flow.scenario, seed: 'wrong code' }, clock);
  const session = new StageSession({
    ...{ run, flow, screens: 'en' as const, texts: () => texts },
    wait: () => () => undefined,
    changed: () => undefined,
  });
  return { run, session };
}

/** On to where a code is asked for that the phone has. */
async function toCode({ run, session }: Awaited<ReturnType<typeof presented>>): Promise<void> {
  while (!incidents.codeWrong.isPossible(run.state)) {
    const action = nextAction(session.flow, run.state, run.drafts);
    if (!action) throw new Error('No code is asked for.');
    await action.perform(run);
  }
}

const ofPhone = async ({ run }: Awaited<ReturnType<typeof presented>>) => {
  const [account] = run.state.phone.accounts;
  const [message] = run.state.phone.messages;
  return account ? (await run.codeOf(account)).code : (run.secret(message?.codeRef ?? '') ?? '');
};

describe.each(['article-of-2018', 'printer-before', 'text-message'])('%s', (id) => {
  it('the field shows the wrong code, and not the right one that stood there', async () => {
    const stage = await presented(id);
    const { run, session } = stage;
    await toCode(stage);
    const right = await ofPhone(stage);
    expect(right).toMatch(/^\d{6,8}$/);
    run.setDraft('code', right);
    await session.bring('codeWrong');
    expect(run.drafts.code).toMatch(/^\d{6,8}$/);
    expect(run.drafts.code).not.toBe(right);
    // It is the one that was refused, so another one is typed next.
    expect(run.drafts.refusedCode).toBe(run.drafts.code);
    await session.goBack();
    expect(run.drafts.code).toBe(right);
    session.close();
  });
});

it('is never a code of the minutes before or after, whatever the time', async () => {
  const clock = { now: Date.UTC(2026, 10, 27, 9) };
  const stage = await presented('printer-before', clock);
  await toCode(stage);
  const { run } = stage;
  const prompt = promptIn(run.state);
  const [account] = run.state.phone.accounts;
  const key = keyFromText(run.secret(account?.keyRef ?? '') ?? '');
  if (!prompt || !account || !key) throw new Error('No code is asked for.');
  const ports = { now: () => run.now(), secret: (ref: string) => run.secret(ref) };
  for (let minute = 0; minute < 40; minute += 1) {
    clock.now += 60_000;
    const wrong = await wrongCode(run.state, prompt, ports);
    const present = stepAt(run.now(), account.period);
    for (let step = present - 10; step <= present + 10; step += 1)
      expect(await codeOfStep(key, step, account)).not.toBe(wrong);
  }
  stage.session.close();
});
