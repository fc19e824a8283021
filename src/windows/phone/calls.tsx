import type { Key } from '../../i18n/keys.ts';
import type { PhoneState } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { Text } from '../parts/text.tsx';
import { Keypad } from './keypad.tsx';

type CallState = NonNullable<PhoneState['call']>['state'] | 'none';

/** What each state of a call says, and whether it can still be answered or hung up. */
const calls: Readonly<Record<CallState, { readonly line: Key; readonly isOpen: boolean }>> = {
  ringing: { line: 'phone.calls.incoming', isOpen: true },
  answered: { line: 'phone.calls.prompt', isOpen: true },
  confirmed: { line: 'phone.calls.confirmed', isOpen: false },
  ended: { line: 'phone.calls.ended', isOpen: false },
  none: { line: 'phone.calls.empty', isOpen: false },
};

export function Calls() {
  const { run } = usePractice();
  const call = run.state.phone.call?.state ?? 'none';
  const { line, isOpen } = calls[call];
  return (
    <>
      <h4>
        <Text k="phone.calls.title" />
      </h4>
      <p class={isOpen ? 'p-call' : 'p-empty'}>
        <Text k={line} />
      </p>
      {call === 'answered' && <Keypad />}
      {isOpen && (
        <div class="p-buttons">
          <CommandButton k="phone.calls.hangUp" press={() => run.dispatch({ type: 'hangUp' })} />
          {call === 'ringing' && (
            <CommandButton
              k="phone.calls.answer"
              variant="main"
              press={() => run.dispatch({ type: 'answerCall' })}
            />
          )}
        </div>
      )}
    </>
  );
}
