import { CommandButton } from '../../parts/command-button.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';

/** While a trainer lets the clock of the phone be wrong: the setting that ends it. */
export function PhoneClock() {
  const { run } = usePractice();
  if (!run.state.phone.clockError) return null;
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
