import { usePractice } from '../practice-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { Text } from '../parts/text.tsx';
import { Keypad } from './keypad.tsx';

export function Calls() {
  const { run } = usePractice();
  const call = run.state.phone.call?.state;
  const line = {
    ringing: 'phone.calls.incoming',
    answered: 'phone.calls.prompt',
    confirmed: 'phone.calls.confirmed',
    ended: 'phone.calls.ended',
    none: 'phone.calls.empty',
  } as const;
  const isOpen = call === 'ringing' || call === 'answered';
  return (
    <>
      <h4>
        <Text k="phone.calls.title" />
      </h4>
      <p class={isOpen ? 'p-call' : 'p-empty'}>
        <Text k={line[call ?? 'none']} />
      </p>
      {call === 'answered' && <Keypad />}
      {isOpen && (
        <div class="p-buttons">
          <CommandButton k="phone.calls.hangUp" press={() => run.dispatch({ type: 'hangUp' })} />
          {call === 'ringing' && (
            <CommandButton
              k="phone.calls.answer"
              look="main"
              press={() => run.dispatch({ type: 'answerCall' })}
            />
          )}
        </div>
      )}
    </>
  );
}
