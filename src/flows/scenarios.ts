import { tenantMadeOn } from '../simulation/people.ts';
import type { Scenario } from '../simulation/scenario.ts';
import { microsoft365 } from '../tenant/profiles/microsoft-365.ts';

/** The day of the article: Sari has to set up a second proof, Budi's admin has not turned it on. */
export const articleOf2018: Scenario = {
  id: 'create-app-password',
  era: '2018-03-20',
  tenantMadeOn,
  policy: microsoft365,
  screens: '2018',
  program: 'thunderbird',
  people: { sari: { mfa: 'enabled' }, budi: { mfa: 'disabled' } },
};
