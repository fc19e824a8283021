import { tenantMadeOn } from '../simulation/personas.ts';
import type { PersonaStart, Scenario } from '../simulation/scenario.ts';
import type { Policy } from '../tenant/model.ts';
import { practiceProfile, screensOn } from '../flows/scenarios.ts';
import type { Symptom } from './symptoms.ts';
import type { Variant } from './variants.ts';

/** The office of P17. Reserved for documentation (RFC 5737). */
export const office = { range: '198.51.100.0/24', address: '198.51.100.20' };

const one = ['Laptop 2017'];
const forty = Array.from({ length: 40 }, (_, index) => `Laptop ${String(index + 1)}`);

/** The run that begins exactly in this variant, as seen by Sari. */
export function scenarioOfVariant(id: string, row: Symptom, variant: Variant): Scenario {
  const { day, program } = variant;
  return {
    id,
    profile: practiceProfile,
    era: day,
    tenantMadeOn,
    policy: policyOf(row, variant),
    screens: screensOn(day),
    program,
    personas: {
      sari: personOf(row, variant),
      budi: { mfa: 'disabled' },
      // Somebody has to be able to look after the tenant.
      ratna: { mfa: 'enforced', hasApp: true },
    },
  };
}

function policyOf({ known }: Symptom, variant: Variant): Policy {
  const { manager, trouble } = variant;
  return {
    ...practiceProfile.policy,
    appPasswordsAllowed: variant.switch === 'on',
    securityDefaults: manager === 'defaults',
    conditionalAccessMfa: manager === 'policy',
    modernAuthentication: variant.modern,
    legacyBlocked: trouble === 'legacyBlocked',
    ...(trouble === 'smtpAuthOff' && { smtpAuth: 'off' }),
    ...(trouble === 'smtpRemoved' && { smtpAuthRemovedFrom: variant.day }),
    ...(known?.inOffice && { trustedRanges: [office.range] }),
  };
}

function personOf(row: Symptom, variant: Variant): PersonaStart {
  const appPasswords = appPasswordsOf(row, variant);
  return {
    mfa: variant.mfa,
    ...(variant.hasMethod && { hasApp: true }),
    ...(appPasswords.length > 0 && { appPasswords }),
  };
}

function appPasswordsOf(
  { ask, known }: Symptom,
  { password, trouble }: Variant,
): readonly string[] {
  if (trouble === 'fortyMade') return forty;
  switch (ask.about) {
    case 'need':
    case 'kept':
    case 'manage':
      return one;
    case 'signIn':
      // §1.4 row 3 depends on whether one was ever created, not on which one is typed.
      return password === 'appPassword' || known?.inOffice ? one : [];
    case 'offer':
    case 'create':
    case 'outside':
      return [];
  }
}
