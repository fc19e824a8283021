import type { PhoneApp } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { HintMarker } from '../parts/hint-marker.tsx';
import { UnreadBadge } from '../parts/unread-badge.tsx';
import { Text } from '../parts/text.tsx';
import { useId } from '../parts/use-id.ts';

interface PhoneTabProps {
  readonly app: PhoneApp;
  readonly hasUnread: boolean;
}

export function PhoneTab({ app, hasUnread }: PhoneTabProps) {
  const { run, coach } = usePractice();
  const id = useId();
  const isOpen = run.state.phone.app === app;
  // The control that the coach means is in this app, which is not open, or is this tab itself: the way there is what to point at.
  const hinted =
    !isOpen && coach.isMarked && coach.next?.in === 'phone' && coach.next.label.includes(`.${app}`);
  return (
    <button
      type="button"
      aria-pressed={isOpen}
      aria-describedby={hasUnread ? id : undefined}
      data-ui-key={`phone.apps.${app}`}
      data-hinted={hinted}
      onClick={() => void run.dispatch({ type: 'openPhoneApp', app })}
    >
      <Text k={`phone.apps.${app}`} />
      {hinted && <HintMarker />}
      {hasUnread && <UnreadBadge id={id} />}
    </button>
  );
}
