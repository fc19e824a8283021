import { accept, refuse, type Decision } from './decision.ts';
import { sessionAt } from './directory.ts';
import type { BrowserId, Instant, SessionId, TenantState, UserId } from './model.ts';

/**
 * "Don't ask again for X days" (§1.4 row 6): a cookie of one browser stands in for the second proof. It says nothing to
 * mail programs, which have no cookies and never ask (§1.4 row 7).
 */

const day = 24 * 60 * 60_000;

export function isRemembered(
  { policy, rememberedBrowsers }: TenantState,
  userId: UserId,
  browserId: BrowserId | undefined,
  now: Instant,
): boolean {
  if (policy.rememberMfaDays === null || typeof browserId !== 'string') return false;
  // By own key only: a cookie may say `constructor`.
  const found = Object.hasOwn(rememberedBrowsers, browserId) ? rememberedBrowsers[browserId] : null;
  return found?.userId === userId && now < found.at + policy.rememberMfaDays * day;
}

/** The tick beside the code. `browserId` is the new cookie; only a session that gave its proof is worth one. */
export function decideBrowserRemembered(
  state: TenantState,
  sessionId: SessionId | null,
  browserId: BrowserId,
): Decision {
  const found = sessionAt(state, sessionId, 'signedIn');
  if (!found || found.session.provedAt === null) return refuse('stepNotReached');
  if (state.policy.rememberMfaDays === null) return refuse('stepNotReached');
  return accept({
    type: 'browserRemembered',
    userId: found.user.id,
    sessionId: found.session.id,
    browserId,
  });
}
