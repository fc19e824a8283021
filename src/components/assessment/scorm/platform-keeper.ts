import { newAttempt } from '../../../assessment/attempt.ts';
import { newSeed } from '../../../assessment/new-seed.ts';
import type { LearningPlatform } from '../../../assessment/scorm/learning-platform.ts';
import { recordedRun, type RecordedRun } from '../../../assessment/scorm/recorded-run.ts';
import { resume } from '../../../assessment/scorm/resume.ts';
import { readSuspended, writeSuspended } from '../../../assessment/scorm/suspend-data.ts';
import { progressOf } from '../../../coach/next-action.ts';
import type { Flow } from '../../../flows/flow.ts';
import { realClock } from '../../../simulation/clock.ts';
import { cryptoRandom } from '../../../simulation/random.ts';
import { stateHash } from '../../../windows/state-hash.ts';
import type { KeptAttempt, Keeper, OpenedAttempt } from '../keeper.ts';

const hashOf = ({ run }: RecordedRun): string => stateHash(run.state);

/**
 * Keeps a test at the learning platform, in 4,096 characters: the run is in memory, and what is kept is how to repeat it. Nothing
 * is stored in the browser, which in a frame of another site may refuse it. Without a platform the test lasts as long as the page.
 */
export function platformKeeper(flow: Flow, platform: LearningPlatform | null): Keeper {
  let opened: RecordedRun | null = null;
  const ports = { flow, clock: realClock, random: cryptoRandom };

  async function begin(): Promise<OpenedAttempt> {
    const attempt = newAttempt(newSeed(cryptoRandom));
    opened = await recordedRun({ ...ports, seed: attempt.seed });
    return { attempt, run: opened.run, isWhole: true };
  }

  return {
    async open({ isNew = false } = {}) {
      const suspended = isNew || !platform ? null : readSuspended(flow, platform.kept);
      if (!suspended) return begin();
      const resumed = await resume({ ...ports, suspended, hashOf });
      opened = resumed;
      return { attempt: suspended.attempt, run: resumed.run, isWhole: resumed.isWhole };
    },
    keep(kept) {
      if (platform && opened) platform.keep(suspendedText(flow, kept, opened));
    },
    tell: (score) => platform?.tell(score),
  };
}

function suspendedText(flow: Flow, { attempt, run }: KeptAttempt, recorded: RecordedRun): string {
  const states = progressOf(flow, run.state).map(({ state }) => state);
  const present = states.findIndex((state) => state !== 'done');
  return writeSuspended(flow, {
    attempt,
    beganAt: recorded.beganAt,
    done: present === -1 ? states.length : present,
    hash: hashOf(recorded),
    commands: recorded.commands,
  });
}
