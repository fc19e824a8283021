import { is } from 'valibot';
import { adminIdOf, whyNotAllowed, type Admin } from '../admin-permissions.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import type { Policy, TenantState } from '../model.ts';
import { policyChange } from './policy-shape.ts';

/** A change of the tenant's settings. The whole of it is right, or none of it is taken. */
export function decidePolicyChange(
  state: TenantState,
  admin: Admin,
  change: Partial<Policy>,
): Decision {
  if (typeof (change as unknown) !== 'object' || (change as unknown) === null) {
    return refuse('policyInvalid');
  }
  const names = Object.keys(change);
  // R12: the switch for app passwords has a smaller role than the rest.
  const isSwitchOnly = names.every((name) => name === 'appPasswordsAllowed');
  const notAllowed = whyNotAllowed(
    admin,
    isSwitchOnly ? 'changeAppPasswordSwitch' : 'changePolicy',
  );
  if (notAllowed) return refuse(notAllowed);
  if (!is(policyChange, change)) return refuse('policyInvalid');
  const before = Object.fromEntries(
    names.map((name) => [name, state.policy[name as keyof Policy]]),
  ) as Partial<Policy>;
  return names.length === 0
    ? accept()
    : accept({ type: 'policyChanged', change, before, adminId: adminIdOf(admin) });
}
