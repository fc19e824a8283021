import { expect, test } from 'vitest';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { incidents } from '../simulation/lazy/incidents.ts';
import type { StageSession } from './stage-session.ts';
import { demonstrations } from './demonstrations/index.ts';

/** The room is asked what it would look at, and nothing on its screen is the answer, until the presenter tells it or goes on. */

async function at(id: string, isThere: (session: StageSession) => boolean): Promise<StageSession> {
  const demonstration = demonstrations.find((one) => one.id === id);
  if (!demonstration) throw new Error(`There is no demonstration ${id}.`);
  const session = await rehearsing(demonstration);
  for (let count = 0; count < 60 && !isThere(session); count += 1) await session.goOn();
  expect(isThere(session)).toBe(true);
  return session;
}

/** The room has read what is offered, and what it lacks. */
const isAtOption = ({ next }: StageSession): boolean => next?.in === 'admin';

test('a missing option is not asked for while the room looks at what is offered', async () => {
  const session = await at(
    'option-missing',
    ({ run }) => run.state.browser.page.name === 'securityInfo',
  );
  while (!isAtOption(session)) {
    expect(session.view).toMatchObject({ isGuessing: false, windows: ['browser'] });
    await session.goOn();
  }
  expect(session.view.isGuessing).toBe(true);
});

test('a missing option is guessed before the window of the way out is shown', async () => {
  const session = await at('option-missing', isAtOption);
  expect(session.next?.in).toBe('admin');
  expect(session.view.isGuessing).toBe(true);
  expect(session.view.windows).not.toContain('admin');
  session.tellWhy();
  expect(session.view).toMatchObject({ isExplained: true, isGuessing: false });
  expect(session.view.windows[0]).toBe('admin');
  session.tellWhy();
  expect(session.view).toMatchObject({ isExplained: false, isGuessing: true });
});

test('whoever goes on ends the guessing, untold as the cause is', async () => {
  const session = await at('option-missing', isAtOption);
  await session.goOn();
  expect(session.view).toMatchObject({ isExplained: false, isGuessing: false });
  expect(session.view.windows[0]).toBe('admin');
});

test('a refusal of the demonstration itself is guessed', async () => {
  const isRefused = ({ run }: StageSession) =>
    run.state.lastExplainedEvent?.type === 'legacySignInRefused';
  const session = await at('printer-before', isRefused);
  expect(session.view.isGuessing).toBe(true);
  expect(session.view.windows[0]).toBe('mail');
  // The clock stands while they do.
  await session.freeze();
  expect(session.view.isGuessing).toBe(true);
});

test('what goes wrong unseen is guessed when it is seen, and the next action stays what it was', async () => {
  const session = await at('article-of-2018', () => true);
  const { next } = session;
  await session.bring('appPasswordsOff');
  expect(session.next?.label).toBe(next?.label);
  expect(session.view.isGuessing).toBe(false);
  for (let count = 0; count < 60 && !session.view.isGuessing; count += 1) await session.goOn();
  expect(session.view.isGuessing).toBe(true);
  expect(session.view.isExplained).toBe(false);
});

test('a wrong clock is guessed, and once more when its code is refused; after each, going on ends it', async () => {
  const session = await at('set-up-today', ({ run }) => run.state.phone.accounts.length > 0);
  await session.bring('phoneClockWrong');
  expect(session.view.isGuessing).toBe(true);
  await session.goOn();
  expect(session.view.isGuessing).toBe(false);
  for (let count = 0; count < 9 && !session.view.isGuessing; count += 1) await session.goOn();
  expect(session.run.state.browser.problem?.reason).toBe('codeWrong');
  expect(session.next?.label).toBe('demos.phone.setClock');
  await session.goOn();
  expect(session.view.isGuessing).toBe(false);
});

test('nobody guesses while the coach plays by itself, on the way to a step, or after what is undone', async () => {
  const session = await at('text-message', ({ run }) => run.state.phone.messages.length > 0);
  await session.bring('messageLost');
  expect(session.view.isGuessing).toBe(true);
  await session.goBack();
  expect(session.view.isGuessing).toBe(false);
  await session.bring('messageLost');
  expect(session.view.isGuessing).toBe(true);
  await session.play();
  expect(session.view.isGuessing).toBe(false);
  await session.play();
  const id = session.flow.steps.at(-1)?.id ?? '';
  await session.jump(id);
  expect(session.view.isGuessing).toBe(false);
});

test('whoever acts in a window by hand ends it, and a clock that moves on does not', async () => {
  const session = await at('printer-before', ({ run }) =>
    incidents.phoneLost.isPossible(run.state),
  );
  await session.bring('phoneLost');
  expect(session.view.isGuessing).toBe(true);
  await session.skip(30);
  await session.freeze();
  await session.freeze();
  expect(session.view.isGuessing).toBe(true);
  await session.next?.perform(session.run);
  await session.run.dispatch({ type: 'openPhoneApp', app: 'messages' });
  expect(session.view.isGuessing).toBe(false);
});
