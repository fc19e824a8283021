import { CommandButton } from '../../parts/command-button.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';

/** While the clock of the phone is wrong: what that means for codes, and the setting that ends it. */
export function PhoneClock() {
  const { run } = usePractice();
  return (
    <div class="p-phone__screen" data-phone-clock>
      <p class="p-problem">
        <Text k="demos.phone.clockIsWrong" />
      </p>
      <CommandButton
        k="demos.phone.setClock"
        variant="main"
        press={() => run.dispatch({ type: 'setPhoneClock' })}
      />
    </div>
  );
}
