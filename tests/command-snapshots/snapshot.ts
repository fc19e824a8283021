import type { Command } from '../../src/simulation/commands.ts';
import { draftsAfter } from '../../src/simulation/drafts.ts';
import { evolveRun } from '../../src/simulation/evolve.ts';
import { handlerFor } from '../../src/simulation/command-handlers/index.ts';
import type { RunState, RecordedEvent, RunEvent } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { seededRandom } from '../../src/simulation/lazy/seeded-random.ts';
import { action } from '../integration/portal-driver.ts';
import { cheap, testRun } from '../integration/test-run.ts';
import { Aliases } from './aliases.ts';
import { commandsOf } from './commands.ts';
import type { Place } from './places.ts';

type CommandsAt = (run: RunHandle) => readonly Command[] | Promise<readonly Command[]>;

/** What each command does at one place, by the command. One that does nothing there is left out. */
type Sections = ReadonlyMap<string, readonly string[]>;

/**
 * What each command does at one place, as a text to read. With a base, only what differs from that other place is told: most
 * of what an admin can do is the same wherever the user is.
 */
export async function snapshotOf(place: Place, base: Place | null = null): Promise<string> {
  const run = await runAt(place);
  const { browser, mail, phone, admin } = run.state;
  const lines = [
    `# ${place.name}`,
    `browser ${browser.page.name}, mail ${mail.program} ${mail.page}, phone ${phone.app}, admin ${admin.page.name}`,
  ];
  const sections = await sectionsAt(run, place.areas);
  if (base) lines.push(`As at "${base.name}", but for what follows.`);
  const common: Sections = base ? await sectionsAt(await runAt(base), place.areas) : new Map();
  for (const [command, section] of sections)
    if (section.join('\n') !== common.get(command)?.join('\n'))
      lines.push('', `## ${command}`, ...section);
  for (const command of common.keys())
    if (!sections.has(command)) lines.push('', `## ${command}: nothing happens`);
  return `${lines.join('\n')}\n`;
}

async function runAt(place: Place): Promise<RunHandle> {
  const run = await testRun({ seed: 'presses', scenario: cheap(place.scenario) });
  for (const go of place.way) await (typeof go === 'function' ? go(run) : action(run, go));
  return run;
}

async function sectionsAt(run: RunHandle, areas: Place['areas']): Promise<Sections> {
  const aliases = new Aliases();
  const sections = new Map<string, readonly string[]>();
  for (const area of areas)
    for (const commandsAt of Object.values<CommandsAt>(commandsOf[area]))
      for (const command of await commandsAt(run)) {
        const section = await sectionOf(run, command, aliases);
        if (section) sections.set(aliases.json(command), section);
      }
  return sections;
}

async function sectionOf(
  run: RunHandle,
  command: Command,
  aliases: Aliases,
): Promise<readonly string[] | null> {
  const { state, drafts } = run;
  const handler = await handlerFor(command.type);
  const commit = await handler(state, command, {
    now: () => run.now(),
    random: seededRandom('presses', state.version),
    secret: (ref) => run.secret(ref),
  });
  const { events, refusal } = commit(state, run.now());
  if (events.length === 0) return null;
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
  const changed = changes(
    { ...devicesOf(state), drafts },
    { ...devicesOf(after), drafts: draftsThen },
  );
  return [
    ...(refusal === undefined ? [] : [`refused: ${refusal}`]),
    ...events.map((event) => `- ${aliases.json(event)}`),
    ...changed.map(([path, from, to]) => {
      const name = path.split('.').at(-1) ?? path;
      return `  ${path}: ${aliases.json(from, name)} → ${aliases.json(to, name)}`;
    }),
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

type Change = readonly [path: string, from: unknown, to: unknown];

/** Every leaf that is another one now. */
function changes(before: unknown, after: unknown, path = ''): readonly Change[] {
  if (Object.is(before, after)) return [];
  if (!isNode(before) || !isNode(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [[path, before, after]];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    changes(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
