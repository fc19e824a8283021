import type { Flow } from '../../flows/flow.ts';
import { createRun } from '../../simulation/create-run.ts';
import type { Outcome, RunHandle } from '../../simulation/run.ts';
import { memoryStorage } from '../../simulation/storage/memory.ts';
import type { RandomSource } from '../../tenant/ports.ts';
import type { RecordedCommand } from './command-text.ts';
import { withOwnTexts, withoutOwnTexts } from './own-texts.ts';
import type { CommandAt } from './suspend-data.ts';

/** A run in memory that knows how it came to where it is, so that it can be repeated elsewhere. */
export interface RecordedRun {
  readonly run: RunHandle;
  /** Milliseconds of the real clock, a whole second. */
  readonly beganAt: number;
  readonly commands: readonly CommandAt[];
}

interface RecordedRunOptions {
  readonly flow: Flow;
  readonly seed: string;
  /** Real time in milliseconds. */
  readonly clock: () => number;
  readonly random: RandomSource;
  /** What is repeated, and when it began; a new run without it. */
  readonly from?: Pick<RecordedRun, 'beganAt' | 'commands'>;
}

const second = 1000;

/**
 * Begins a run, or repeats one: the same seed and the same commands at the same seconds lead to the same state. Its clock moves
 * in whole seconds and stands still while a command is carried out. Rejects for commands that cannot be repeated.
 */
export async function recordedRun(options: RecordedRunOptions): Promise<RecordedRun> {
  const { flow, seed, random, from } = options;
  const inSeconds = () => Math.trunc(options.clock() / second) * second;
  const beganAt = from?.beganAt ?? inSeconds();
  let stopped: number | null = beganAt;
  const run = await createRun({
    seed,
    scenario: flow.scenario,
    clock: () => stopped ?? inSeconds(),
    random,
    openStorage: () => Promise.resolve(memoryStorage()),
  });
  stopped = null;
  const commands: CommandAt[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(command: RecordedCommand, at: (() => number) | null, work: () => Promise<T>) {
    const result = queue.then(async () => {
      stopped = at?.() ?? Math.max(inSeconds(), beganAt);
      commands.push({
        second: Math.round((stopped - beganAt) / second),
        command: withoutOwnTexts(command, run),
      });
      try {
        return await work();
      } finally {
        stopped = null;
      }
    });
    queue = result.catch(() => undefined);
    return result;
  }

  function carryOut(command: RecordedCommand, at: (() => number) | null = null): Promise<Outcome> {
    switch (command.type) {
      case 'undo':
        return inTurn(command, at, () => run.undo().then(done));
      case 'redo':
        return inTurn(command, at, () => run.redo().then(done));
      case 'pauseTime':
      case 'resumeTime':
        return inTurn(command, at, () => run.pauseTime(command.type === 'pauseTime').then(done));
      default:
        return inTurn(command, at, () => run.dispatch(command));
    }
  }

  for (const { second: since, command } of from?.commands ?? [])
    await carryOut(withOwnTexts(command, run), () => beganAt + since * second);

  const asBefore = Object.create(run) as RunHandle;
  const recorded: Partial<RunHandle> = {
    dispatch: (command) => carryOut(command),
    undo: () => carryOut({ type: 'undo' }).then(() => undefined),
    redo: () => carryOut({ type: 'redo' }).then(() => undefined),
    pauseTime: (isPaused) =>
      carryOut({ type: isPaused ? 'pauseTime' : 'resumeTime' }).then(() => undefined),
    // A run from the beginning is another attempt: whoever made this one makes that one.
    reset: () => Promise.resolve(),
  };
  return { run: Object.assign(asBefore, recorded), beganAt, commands };
}

const done = (): Outcome => ({ ok: true });
