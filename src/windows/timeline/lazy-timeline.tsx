import { useLoaded } from '../parts/use-loaded.ts';
import { usePractice } from '../practice-context.ts';

/** Loaded where it is shown: a guide has no timeline, and its readers do not wait for one. */
export function LazyTimeline() {
  const { profile } = usePractice().run.state.tenant;
  const part = useLoaded(async () => {
    const [{ Timeline }, dates] = await Promise.all([
      import('./lazy/timeline.tsx'),
      profile.loadDates(),
    ]);
    return { Timeline, dates };
  });
  return part && <part.Timeline dates={part.dates} />;
}
