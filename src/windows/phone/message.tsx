import { timeOfDay } from '../../i18n/time-of-day.ts';
import type { PhoneMessage } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { HintMarker } from '../parts/hint-marker.tsx';
import { splitAround } from '../parts/split-around.ts';
import { useHint } from '../parts/use-hint.ts';

interface MessageProps {
  readonly message: PhoneMessage;
}

export function Message({ message }: MessageProps) {
  const { run, translator } = usePractice();
  const hinted = useHint('phone.messages.code');
  const [before, after] = splitAround(translator, 'phone.messages.body', 'code');
  return (
    <div class="p-message">
      <p class="p-message__from">
        <strong>{run.state.tenant.name}</strong>{' '}
        <span>{timeOfDay(translator.language, message.at)}</span>
      </p>
      <p>
        {before}
        <output
          class="p-code"
          dir="ltr"
          aria-live="off"
          aria-label={translator.t('phone.messages.code')}
          data-ui-key="phone.messages.code"
          data-hinted={hinted}
        >
          {run.secret(message.codeRef) ?? '–'}
        </output>
        {hinted && <HintMarker />}
        {after}
      </p>
    </div>
  );
}
