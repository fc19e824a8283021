import type { ComponentType } from 'preact';
import type { RunState, Screens } from '../../simulation/model.ts';

/** The pages behind the sign-in, of one family of screens. */
export type PortalPages = ComponentType<{ readonly state: RunState }>;

/** A practice shows one family from beginning to end, so the other one is never loaded. */
export async function loadPortalPages(screens: Screens): Promise<PortalPages> {
  return screens === 'today'
    ? (await import('./today/pages.tsx')).PagesOfToday
    : (await import('./pages/pages.tsx')).PagesOf2018;
}
