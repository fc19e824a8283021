import { usePractice } from '../practice-context.ts';
import { CommandButton } from '../parts/command-button.tsx';

/** The way out of every page before the inbox: back to the list of programs. */
export function OtherProgram() {
  const { run } = usePractice();
  return (
    <div class="p-buttons p-buttons--start">
      <CommandButton
        k="mail.otherProgram"
        variant="quiet"
        press={() => run.dispatch({ type: 'removeMailAccount' })}
      />
    </div>
  );
}
