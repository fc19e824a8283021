import fc from 'fast-check';
import { incidentIds } from '../../src/simulation/lazy/incidents.ts';

/** What a trainer lets go wrong, possible or not, and the one button that only appears after it. */
export const ofTrainer = {
  setPhoneClock: ['phone', fc.constant(() => ({ type: 'setPhoneClock' as const }))],
  injectIncident: [
    'trainer',
    fc
      .constantFrom(...incidentIds)
      .map((incident) => () => ({ type: 'injectIncident' as const, incident })),
  ],
} as const;
