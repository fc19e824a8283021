import { userById } from '../directory.ts';
import type { TenantState, UserId } from '../model.ts';
import { whyNotOffered } from '../offers.ts';
import type { OfferReason } from '../reasons.ts';
import { remedies, type Remedy } from './remedies.ts';

export type Offer =
  | { readonly offered: true }
  | { readonly offered: false; readonly reason: OfferReason; readonly remedy: Remedy };

/** Whether "App password" is among the methods of this user; otherwise the one reason, and who can do what about it. */
export function isAppPasswordOffered(state: TenantState, userId: UserId): Offer {
  const reason = whyNotOffered(state, userById(state, userId));
  return reason === null ? { offered: true } : { offered: false, reason, remedy: remedies[reason] };
}
