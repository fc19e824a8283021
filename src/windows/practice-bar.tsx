import { usePractice } from './practice-context.ts';
import { Reset } from './reset.tsx';
import { Text } from './parts/text.tsx';
import { UndoRedo } from './undo-redo.tsx';

interface PracticeBarProps {
  readonly onReset: () => void;
}

/** Says that all this is practice, whose tenant it is, and which year's rules hold. */
export function PracticeBar({ onReset }: PracticeBarProps) {
  const { run } = usePractice();
  const { name, era } = run.state.tenant;
  return (
    <>
      <div class="p-bar">
        <p class="p-bar__chip">
          <Text k="window.practice" />
        </p>
        <p class="p-bar__tenant">
          <bdi>{name}</bdi> · <bdi>{era.slice(0, 4)}</bdi>
        </p>
        <div class="p-bar__buttons">
          <UndoRedo />
          <Reset onReset={onReset} />
        </div>
      </div>
      {run.notice && (
        <p class="p-notice">
          <Text k={`window.notice.${run.notice}`} />
        </p>
      )}
    </>
  );
}
