import { hintLevels } from '../../coach/hint-level.ts';
import type { Flow } from '../../flows/flow.ts';
import { readSeed } from '../../simulation/random.ts';
import type { Attempt } from '../attempt.ts';
import { helpIn, type HelpUsed } from '../help-used.ts';
import { readCommand, writeCommand, type RecordedCommand } from './command-text.ts';

/** `cmi.suspend_data` of SCORM 1.2 is a CMIString4096. */
export const longestSuspendData = 4096;

/** A command, and when it was sent: whole seconds after the run began. */
export interface CommandAt {
  readonly second: number;
  readonly command: RecordedCommand;
}

/** What a learning platform keeps of an attempt. */
export interface Suspended {
  readonly attempt: Attempt;
  /** Milliseconds of the real clock, a whole second, at which the run began: its codes follow from it. */
  readonly beganAt: number;
  /** How many steps were done, from the first one on without a gap. */
  readonly done: number;
  /** Hash of the state that the commands lead to. */
  readonly hash: string;
  /** `null` where they had no room: the run is then brought to the step by the coach. */
  readonly commands: readonly CommandAt[] | null;
}

/** Raised when a package would read what an older one kept in another way. It is then not read. */
const format = '1';

/** A digit for each step in the order of the flow: 0 without help, else the level from 1. */
const helpAsDigits = ({ steps }: Flow, help: HelpUsed): string =>
  steps
    .map(({ id }) => {
      const level = helpIn(help, id);
      return level === null ? 0 : hintLevels.indexOf(level) + 1;
    })
    .join('');

const digitsAsHelp = ({ steps }: Flow, digits: string): HelpUsed =>
  Object.fromEntries(
    steps.flatMap(({ id }, index) => {
      const level = hintLevels[Number(digits[index]) - 1];
      return level === undefined ? [] : [[id, level] as const];
    }),
  );

const short = (number: number): string => Math.round(number).toString(36);

/** Fields between `~`, commands between `!`; times as differences. Never longer than `longestSuspendData`. */
export function writeSuspended(flow: Flow, suspended: Suspended): string {
  const { attempt, beganAt, done, hash, commands } = suspended;
  const fields = [
    format,
    flow.id,
    attempt.seed,
    helpAsDigits(flow, attempt.help),
    short(done),
    short(attempt.seconds),
    attempt.isPaused ? 'p' : '',
    attempt.endedAt === null ? '' : short(attempt.endedAt / 1000),
    short(beganAt / 1000),
    hash,
  ].join('~');
  if (commands === null) return fields;
  let before = 0;
  const written = commands.map(({ second, command }) => {
    const since = second - before;
    before = second;
    return `${since === 0 ? '' : short(since)}.${writeCommand(command)}`;
  });
  const whole = `${fields}~${written.join('!')}`;
  return whole.length <= longestSuspendData ? whole : fields;
}

const long = (text: string | undefined): number =>
  text !== undefined && /^[0-9a-z]{1,9}$/.test(text) ? parseInt(text, 36) : NaN;

/** `null` for what `writeSuspended` did not write for this flow. What a platform returns may be anything. */
export function readSuspended(flow: Flow, text: string): Suspended | null {
  if (text.length > longestSuspendData) return null;
  const [kind, id, seed = '', digits = '', ...rest] = text.split('~');
  const [done, seconds, paused, ended, began, hash = '', commands] = rest;
  if (kind !== format || id !== flow.id || readSeed(seed) === null) return null;
  if (!/^[0-4]+$/.test(digits) || digits.length !== flow.steps.length) return null;
  const numbers = { done: long(done), seconds: long(seconds), began: long(began) };
  if (Object.values(numbers).some((number) => Number.isNaN(number))) return null;
  const endedAt = ended === '' ? null : long(ended) * 1000;
  if (Number.isNaN(endedAt) || !/^[0-9a-f]{8}$/.test(hash)) return null;
  return {
    attempt: {
      seed,
      help: digitsAsHelp(flow, digits),
      seconds: numbers.seconds,
      isPaused: paused === 'p',
      endedAt,
    },
    beganAt: numbers.began * 1000,
    done: Math.min(numbers.done, flow.steps.length),
    hash,
    commands: commands === undefined ? null : readCommands(commands),
  };
}

function readCommands(text: string): readonly CommandAt[] | null {
  if (text === '') return [];
  const commands: CommandAt[] = [];
  let second = 0;
  for (const part of text.split('!')) {
    const [since = '', ...letters] = part.split('.');
    second += since === '' ? 0 : long(since);
    const command = readCommand(letters.join('.'));
    if (Number.isNaN(second) || !command) return null;
    commands.push({ second, command });
  }
  return commands;
}
