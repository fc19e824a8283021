import { emptyTenant, evolve } from '../../tenant/evolve.ts';
import type { PasswordHash, TenantState } from '../../tenant/model.ts';
import type { RandomSource } from '../../tenant/ports.ts';
import { members } from '../personas.ts';
import { startsAs, tenantCreated, userAt, type Scenario } from '../scenario.ts';
import { enrolledApp, oldAppPassword } from './before-the-run.ts';

/** No password matches it. */
const noPassword: PasswordHash = { algorithm: 'PBKDF2-SHA-256', cost: 0, salt: '', key: '' };

/** Only makes ids differ: nothing in the tenant of `tenantAt` is secret. */
function differing(): RandomSource {
  let last = 1;
  const next = () => {
    last = (Math.imul(last, 1103515245) + 12345) >>> 0;
    return last >>> 24;
  };
  return (length) => Uint8Array.from({ length }, next);
}

/** The initial tenant of a scenario, to evaluate rules on. No key is derived, so no password matches in it. */
export function tenantAt(scenario: Scenario): TenantState {
  const random = differing();
  const users = members.map((person) => {
    const start = startsAs(person, scenario);
    return userAt(person, start, {
      passwordHash: noPassword,
      factor: start.hasApp ? enrolledApp(person, scenario, random, 0).factor : null,
      appPasswords: (start.appPasswords ?? []).map((name) =>
        oldAppPassword(name, noPassword, random, 0),
      ),
    });
  });
  return evolve(emptyTenant(scenario.profile), tenantCreated(scenario, users), 0);
}
