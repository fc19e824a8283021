import type { Command } from '../../src/simulation/commands.ts';
import { draftsAfter } from '../../src/simulation/drafts.ts';
import { evolveRun } from '../../src/simulation/evolve.ts';
import { handlerFor } from '../../src/simulation/command-handlers/index.ts';
import type { RunState, RecordedEvent, RunEvent } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { seededRandom } from '../../src/simulation/lazy/seeded-random.ts';
import { action } from '../integration/portal-driver.ts';
import { cheap, testRun } from '../integration/test-run.ts';
import { presses } from './commands.ts';
import type { Place } from './places.ts';

type PressesAt = (run: RunHandle) => readonly Command[] | Promise<readonly Command[]>;

/** What each press does at one place, as a page to read. A press that does nothing there is not listed. */
export async function pageOf(place: Place): Promise<string> {
  const run = await testRun({ seed: 'presses', scenario: cheap(place.scenario) });
  for (const go of place.way) await (typeof go === 'function' ? go(run) : action(run, go));
  const { browser, mail, phone, admin } = run.state;
  const lines = [
    `# ${place.name}`,
    `browser ${browser.page.name}, mail ${mail.program} ${mail.page}, phone ${phone.app}, admin ${admin.page.name}`,
  ];
  for (const desk of place.desks)
    for (const commandsAt of Object.values<PressesAt>(presses[desk]))
      for (const command of await commandsAt(run)) lines.push(...(await linesOf(run, command)));
  return `${lines.join('\n')}\n`;
}

async function linesOf(run: RunHandle, command: Command): Promise<readonly string[]> {
  const { state, drafts } = run;
  const gesture = await handlerFor(command.type);
  const commit = await gesture(state, command, {
    now: () => run.now(),
    random: seededRandom('presses', state.version),
    secret: (ref) => run.secret(ref),
  });
  const { events, refusal } = commit(state, run.now());
  if (events.length === 0) return [];
  let after = state;
  let draftsThen = drafts;
  for (const [index, event] of events.entries()) {
    const stamped = {
      ...event,
      seq: state.version + index + 1,
      at: run.now(),
    } as RecordedEvent<RunEvent>;
    after = evolveRun(after, stamped);
    draftsThen = draftsAfter(draftsThen, stamped, after);
  }
  return [
    '',
    `## ${short(command)}${refusal === undefined ? '' : `, refused: ${refusal}`}`,
    ...events.map((event) => `- ${short(event)}`),
    ...changes(devicesOf(state), devicesOf(after)),
    ...changes({ drafts }, { drafts: draftsThen }),
  ];
}

const devicesOf = ({ browser, phone, mail, admin, clipboard, practice }: RunState) => ({
  browser,
  phone,
  mail,
  admin,
  clipboard,
  practice,
});

/** Every leaf that is another one now. */
function changes(before: unknown, after: unknown, path = ''): readonly string[] {
  if (Object.is(before, after)) return [];
  if (!isNode(before) || !isNode(after)) {
    const [from, to] = [short(before), short(after)];
    return from === to ? [] : [`  ${path}: ${from} → ${to}`];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    changes(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of ids, hashes and seals only the beginning: enough to tell one from another, and no wall of letters. */
const longest = 40;
const isRandom = (text: string): boolean =>
  text.length > longest || (/^[\w+/-]{16,}=*$/.test(text) && /\d/.test(text));
const short = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : JSON.stringify(value, (_, inner: unknown) =>
        typeof inner === 'string' && isRandom(inner) ? `${inner.slice(0, 4)}…` : inner,
      );
