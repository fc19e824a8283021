import type { WindowId } from '../simulation/model.ts';
import { CoachAction } from './coach-action.tsx';
import { usePractice } from './practice-context.ts';

interface CoachButtonsProps {
  readonly shown: ReadonlySet<WindowId>;
  readonly open: (window: WindowId) => void;
}

/** For the reader who performs: the way to the window, the way back to the guide, and one level up the hintState of hints. */
export function CoachButtons({ shown, open }: CoachButtonsProps) {
  const { coach, actions } = usePractice();
  const { next, level, isAstray } = coach;
  if (!next) return null;
  const hint = level === 'show' || level === 'do' ? 'coach.doIt' : 'coach.hint';
  return (
    <>
      {!shown.has(next.in) && (
        <CoachAction
          k={`coach.open.${next.in}`}
          look="main"
          press={() => {
            open(next.in);
          }}
        />
      )}
      {shown.has(next.in) && next.from && !shown.has(next.from) && (
        <CoachAction
          k={`coach.open.${next.from}`}
          press={() => {
            open(next.from ?? next.in);
          }}
        />
      )}
      {isAstray && <CoachAction k="coach.takeBack" press={actions.takeBack} />}
      <CoachAction k={hint} press={actions.hint} />
    </>
  );
}
