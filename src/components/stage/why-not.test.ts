import { expect, it } from 'vitest';
import { nextAction } from '../../coach/next-action.ts';
import { demonstrations, flowOf } from '../../stage/demonstrations/index.ts';
import { StageSession } from '../../stage/stage-session.ts';
import { translatorOf } from '../../i18n/catalogue.ts';
import { cheap, testRun } from '../../../tests/integration/test-run.ts';
import { whereSeen, whyNot } from './why-not.ts';

/** The article at its end, before whoever presents it. */
async function atTheEnd(): Promise<StageSession> {
  const [article] = demonstrations;
  if (!article) throw new Error('There is no demonstration.');
  const flow = await flowOf({ ...article, scenario: cheap(article.scenario) });
  const run = await testRun({ scenario: flow.scenario, seed: 'words at the end' });
  for (
    let action = nextAction(flow, run.state, run.drafts);
    action;
    action = nextAction(flow, run.state, run.drafts)
  )
    await action.perform(run);
  const texts = translatorOf('en');
  return new StageSession({
    ...{ run, flow, screens: 'en' as const, texts: () => texts },
    wait: () => () => undefined,
    changed: () => undefined,
  });
}

it('says that nothing has to be repaired, where an incident at the end takes nothing away', async () => {
  const session = await atTheEnd();
  expect(whyNot('next', session, false)).toBe('stage.said.atTheEnd');
  await session.bring('accountLocked');
  expect(session.next).toBeNull();
  expect(whereSeen('accountLocked', session)).toBe('stage.said.nothingToRepair');
  expect(whyNot('next', session, false)).toBe('stage.said.nothingToRepair');
  session.close();
});

it('says where an incident is seen, where the next action leads there', async () => {
  const session = await atTheEnd();
  await session.bring('appPasswordDeleted');
  expect(session.next).not.toBeNull();
  expect(whereSeen('appPasswordDeleted', session)).toBe('stage.said.seen.appPasswordDeleted');
  expect(whyNot('next', session, false)).toBeNull();
  session.close();
});

it('finds something that Escape ends: whatever is on, the big code among it', async () => {
  const session = await atTheEnd();
  expect(whyNot('leave', session, false)).toBe('stage.said.nothingToEnd');
  for (const part of ['isSpotlit', 'isBlack', 'isCodeBig', 'isInviting'] as const) {
    session.change({ [part]: true });
    expect(whyNot('leave', session, false), part).toBeNull();
    session.change({ [part]: false });
  }
  session.close();
});
