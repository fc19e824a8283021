import { usePractice } from '../practice-context.ts';
import { Action } from '../parts/action.tsx';

/** The way out of every page before the inbox: back to the list of programs. */
export function OtherProgram() {
  const { run } = usePractice();
  return (
    <div class="p-buttons p-buttons--start">
      <Action
        k="mail.otherProgram"
        look="quiet"
        press={() => run.dispatch({ type: 'removeMailAccount' })}
      />
    </div>
  );
}
