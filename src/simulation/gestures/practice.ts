import { decideEra } from '../../tenant/administration.ts';
import { answer, nothing, type GesturesOf } from './gesture.ts';

/** A day is more than any code lives; a longer skip is a slip of the hand or of a script. */
const longestSkip = 24 * 60 * 60;

export const practiceGestures: GesturesOf<'skipTime' | 'goToEra'> = {
  skipTime:
    (_, { seconds }) =>
    () =>
      Number.isInteger(seconds) && seconds > 0 && seconds <= longestSkip
        ? { events: [{ type: 'timeSkipped', milliseconds: seconds * 1000 }] }
        : nothing,

  goToEra:
    (_, { era }) =>
    (state) =>
      answer(decideEra(state.tenant, era), 'browser'),
};
