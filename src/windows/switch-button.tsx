import type { PhoneState, WindowId } from '../simulation/model.ts';
import { usePractice } from './practice-context.ts';
import { HintMarker } from './parts/hint-marker.tsx';
import { UnreadBadge } from './parts/unread-badge.tsx';
import { Text } from './parts/text.tsx';
import { useId } from './parts/use-id.ts';

interface SwitchButtonProps {
  readonly window: WindowId;
  readonly isShown: boolean;
  readonly open: (window: WindowId) => void;
}

const isPhoneUnread = ({ messages, call }: PhoneState): boolean =>
  call?.state === 'ringing' || messages.some(({ read }) => !read);

/** Brings one window forward. Pressing the one that is shown already moves focus to it. */
export function SwitchButton({ window, isShown, open }: SwitchButtonProps) {
  const { run, coach } = usePractice();
  const id = useId();
  const isNext = !isShown && coach.next?.in === window;
  const hasUnread = isNext || (!isShown && window === 'phone' && isPhoneUnread(run.state.phone));
  // The control that the coach means is in a window that is not shown: the way there is what to point at.
  const hinted = isNext && coach.isMarked;
  return (
    <button
      type="button"
      aria-pressed={isShown}
      aria-describedby={hasUnread ? id : undefined}
      data-ui-key={`window.short.${window}`}
      data-hinted={hinted}
      onClick={() => {
        open(window);
      }}
    >
      <Text k={`window.short.${window}`} />
      {hinted && <HintMarker />}
      {hasUnread && <UnreadBadge id={id} />}
    </button>
  );
}
