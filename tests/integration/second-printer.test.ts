import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideFor } from '../../src/diagnosis/next-step.ts';
import { nextMailAction } from '../../src/flows/lazy/mail-navigation.ts';
import {
  mailPrerequisite,
  sendAgain,
  sendTest,
  setUp,
} from '../../src/flows/mail-prerequisites.ts';
import { practiceClients, type PracticeClientId } from '../../src/flows/scenarios.ts';
import { registered } from './registered-user.ts';
import { testRun } from './test-run.ts';

/** A second client with the form factor of a printer is walked through as one: nothing asks for the first by its id. */

const id = 'labelPrinter' as PracticeClientId;
// Added for this file alone: files of one worker share what is loaded.
const clients: Partial<Record<PracticeClientId, object>> = practiceClients;

beforeAll(() => {
  clients[id] = practiceClients.smtpDevice;
});
afterAll(() => {
  Reflect.deleteProperty(clients, id);
});

const drafts = { mailPassword: 'abcdefghijklmnop' };

test('the coach says what stands on a printer, on each of its pages', async () => {
  const run = await testRun({ scenario: registered(id) });
  expect(run.state.mail).toMatchObject({ program: id, page: 'welcome' });
  expect(mailPrerequisite(run.state, {})).toBe(setUp);
  expect(nextMailAction(run.state, {}, 'appPassword')).toBe(setUp);
  await run.dispatch({ type: 'addMailAccount' });
  expect(nextMailAction(run.state, drafts, 'appPassword')).toBe(sendTest);
  const atWork = { ...run.state, mail: { ...run.state.mail, page: 'inbox' as const } };
  expect(mailPrerequisite(atWork, {})).toBe(sendAgain);
  expect(nextMailAction(atWork, {}, 'appPassword')).toBe(sendAgain);
});

test('the diagnosis sends its owner to the guide for printers', () => {
  const step = { action: 'createAppPassword', by: 'user' } as const;
  expect(guideFor(step, 'today', id)).toBe('send-from-printer');
  expect(guideFor(step, 'today', 'thunderbird')).toBe('add-app-password');
});
