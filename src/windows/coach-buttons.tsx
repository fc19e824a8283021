import type { HintLevel } from '../coach/hint-level.ts';
import type { Key } from '../i18n/keys.ts';
import type { WindowId } from '../simulation/model.ts';
import { CoachAction } from './coach-action.tsx';
import { usePractice } from './practice-context.ts';

interface CoachButtonsProps {
  readonly shown: ReadonlySet<WindowId>;
  readonly open: (window: WindowId) => void;
}

/** What the hint button offers at each level. */
const hintLabels: Readonly<Record<HintLevel, Key>> = {
  what: 'coach.hint',
  where: 'coach.hint',
  show: 'coach.doIt',
  do: 'coach.doIt',
};

/** For the reader who performs: the way to the window, the way back to the guide, and the next level of hints. */
export function CoachButtons({ shown, open }: CoachButtonsProps) {
  const { coach, actions } = usePractice();
  const { next, level, isAstray } = coach;
  if (!next) return null;
  return (
    <>
      {!shown.has(next.in) && (
        <CoachAction
          k={`coach.open.${next.in}`}
          variant="main"
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
      {isAstray && <CoachAction k="coach.returnToRoute" press={actions.returnToRoute} />}
      <CoachAction k={hintLabels[level]} press={actions.hint} />
    </>
  );
}
