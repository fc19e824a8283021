import { useLoaded } from '../parts/use-loaded.ts';

const load = () => import('./lazy/timeline.tsx');

/** Loaded where it is shown: a guide has no timeline, and its readers do not wait for one. */
export function LazyTimeline() {
  const part = useLoaded(load);
  return part && <part.Timeline />;
}
