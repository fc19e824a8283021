import { tenantMadeOn } from '../simulation/personas.ts';
import type { Key } from '../i18n/keys.ts';
import type { Scenario } from '../simulation/scenario.ts';
import { isEraDate } from '../tenant/effective-dated.ts';
import type { EraDate } from '../tenant/model.ts';
import type { Client } from '../tenant/vendor-profile.ts';
import { policy, policyOfTenantMadeOn } from '../vendors/microsoft-365/policy.ts';
import { microsoft365 } from '../vendors/microsoft-365/profile.ts';

/**
 * The vendor that the site practises. This is the one file outside the vendor's own folder that knows it by name: runs
 * are composed here, and everything else reads the profile of the run.
 */
export const practiceProfile = microsoft365;

export type PracticeClientId = keyof typeof microsoft365.clients;

/** Its clients, with ids that the compiler knows. */
export const practiceClients: Readonly<Record<PracticeClientId, Client<Key>>> =
  microsoft365.clients;

/** The day of the article: Sari has to set up a second proof, Budi's admin has not turned it on. */
export const articleOf2018: Scenario = {
  id: 'create-app-password',
  era: '2018-03-20',
  tenantMadeOn,
  profile: microsoft365,
  policy,
  screens: '2018',
  program: 'thunderbird',
  personas: { sari: { mfa: 'enabled' }, budi: { mfa: 'disabled' } },
};

/**
 * A tenant young enough to have been made with the switch off (R10, C2, G7). Sari made her app passwords while it was on;
 * Budi asks where the option is.
 */
export const switchOff: Scenario = {
  id: 'allow-app-passwords',
  era: microsoft365.checkedOn,
  tenantMadeOn: '2023-10-02',
  profile: microsoft365,
  policy: policyOfTenantMadeOn('2023-10-02'),
  screens: 'today',
  program: 'smtpDevice',
  personas: {
    sari: { mfa: 'enforced', hasApp: true, appPasswords: ['Scanner'] },
    budi: { mfa: 'disabled' },
  },
};

/** The tenant on the day of our sources: Sari is enforced and registered, Budi's admin has not begun. */
export const asTheyAreToday: Scenario = {
  id: 'free-practice',
  era: microsoft365.checkedOn,
  tenantMadeOn,
  profile: microsoft365,
  policy,
  screens: 'today',
  program: 'smtpDevice',
  personas: { sari: { mfa: 'enforced', hasApp: true }, budi: { mfa: 'disabled' } },
};

/** Sari is registered and adds an app password for a printer. */
export const addLater: Scenario = {
  ...asTheyAreToday,
  id: 'add-app-password',
  personas: {
    ...asTheyAreToday.personas,
    sari: { mfa: 'enforced', hasApp: true, appPasswords: ['Scanner 02'] },
  },
};

/** Sari signs in for the first time since her admin turned multi-factor authentication on. */
export const firstSignInToday: Scenario = {
  ...asTheyAreToday,
  id: 'set-up-today',
  personas: { ...asTheyAreToday.personas, sari: { mfa: 'enabled' } },
};

/** Since when the pages of today stand in for those of 2018. Between the two they changed tenant by tenant (§2.2). */
const screensChanged = '2020-01-01';

/** Which pages somebody sees on a day. It says nothing of the rules. */
export const screensOn = (era: EraDate): Scenario['screens'] =>
  era < screensChanged ? '2018' : 'today';

/** The same tenant on another day; `null` for what is no day, or one before the tenant was made. */
export const asOn = (era: string): Scenario | null =>
  isEraDate(era) && era >= asTheyAreToday.tenantMadeOn
    ? {
        ...asTheyAreToday,
        id: `free-practice-${era}`,
        era,
        screens: screensOn(era),
      }
    : null;
