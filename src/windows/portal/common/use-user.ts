import type { User } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';

/** Who is in the browser, and whether that is the set-up which a sign-in asked for. */
export function useUser(): { readonly user: User | undefined; readonly inSetUp: boolean } {
  const { tenant, browser } = usePractice().run.state;
  return {
    user: browser.userId === null ? undefined : tenant.users[browser.userId],
    inSetUp: tenant.sessions[browser.sessionId ?? '']?.stage === 'enrolling',
  };
}
