import { decideEra } from '../../tenant/administration.ts';
import { answer, noChange, type HandlersOf } from './command-handler.ts';

/** A day is more than any code lives; a longer skip is a slip of the hand or of a script. */
const longestSkip = 24 * 60 * 60;

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
