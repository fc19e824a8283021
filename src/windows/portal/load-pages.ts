import type { Screens } from '../../simulation/model.ts';
import type { PortalPages } from './portal-pages.ts';

const loaders: Readonly<Record<Screens, () => Promise<PortalPages>>> = {
  '2018': async () => (await import('./2018/pages.tsx')).PagesOf2018,
  today: async () => (await import('./today/pages.tsx')).PagesOfToday,
};

/** A practice shows one family from beginning to end, so the other one is never loaded. */
export const loadPortalPages = (screens: Screens): Promise<PortalPages> => loaders[screens]();
