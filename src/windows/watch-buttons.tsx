import { CoachAction } from './coach-action.tsx';
import type { CoachView } from './coach-view.ts';
import { usePractice } from './practice-context.ts';

interface WatchButtonsProps {
  readonly watch: NonNullable<CoachView['watch']>;
}

/** For the reader who watches. Where nothing may go on by itself there is only the next step. */
export function WatchButtons({ watch: { isPlaying, canPlay } }: WatchButtonsProps) {
  const { actions } = usePractice();
  return (
    <>
      {canPlay && (
        <CoachAction
          k={isPlaying ? 'coach.watch.pause' : 'coach.watch.play'}
          variant={isPlaying ? 'plain' : 'main'}
          press={isPlaying ? actions.pause : actions.play}
        />
      )}
      <CoachAction k="coach.watch.next" variant={canPlay ? 'plain' : 'main'} press={actions.step} />
    </>
  );
}
