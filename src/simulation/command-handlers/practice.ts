import { decideEra } from '../../tenant/administration.ts';
import { answer, noChange, type HandlersOf } from './command-handler.ts';

/** Seconds. A day is longer than the lifetime of any code. */
export const longestSkip = 24 * 60 * 60;

export const practiceHandlers: HandlersOf<'skipTime' | 'goToEra'> = {
  skipTime:
    (_, { seconds }) =>
    () =>
      Number.isInteger(seconds) && seconds > 0 && seconds <= longestSkip
        ? { events: [{ type: 'timeSkipped', milliseconds: seconds * 1000 }] }
        : noChange,

  goToEra:
    (_, { era }) =>
    (state) =>
      answer(decideEra(state.tenant, era), 'browser'),
};
