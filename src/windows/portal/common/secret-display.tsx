import type { Key } from '../../../i18n/keys.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { useShownSecret } from './use-shown-secret.ts';

interface SecretDisplayProps {
  readonly label: Key;
  readonly copy: Key;
}

/** An app password on the screen, once (docs/facts.md R20, R26), with the button that copies it. */
export function SecretDisplay({ label, copy }: SecretDisplayProps) {
  const { run } = usePractice();
  const id = useId();
  const { text, copied } = useShownSecret();
  if (text === undefined) return null;

  const copyIt = async () => {
    await run.dispatch({ type: 'copyAppPassword' });
    // The practice clipboard is what counts. The real one is a courtesy that a browser may refuse.
    await writeToRealClipboard(text);
  };
  return (
    <div class="p-secret">
      <p id={id} class="p-strong">
        <Text k={label} />
      </p>
      <div class="p-secret__row">
        {/* Not live: a password is read out when its reader goes to it, not by itself. */}
        <output class="p-code" dir="ltr" aria-live="off" aria-labelledby={id} data-ui-key={label}>
          {text}
        </output>
        <CommandButton k={copy} variant="main" ticked={copied} press={copyIt} />
      </div>
      <p class="p-help">
        <Text k="portal.appPassword.once" />
      </p>
    </div>
  );
}

/** Absent on plain http, and a browser may refuse it: neither is worth a word to the reader. */
async function writeToRealClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The practice clipboard has it.
  }
}
