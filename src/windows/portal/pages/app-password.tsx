import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Action } from '../../parts/action.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';

interface AppPasswordProps {
  readonly problem: Problem | null;
}

/** "Keep using your existing applications": the app password, shown once (docs/facts.md R26). */
export function AppPassword({ problem }: AppPasswordProps) {
  const { run } = usePractice();
  const id = useId();
  const { tenant, browser } = run.state;
  const user = browser.userId === null ? undefined : tenant.users[browser.userId];
  const hasApp = user?.factors.some(
    ({ kind, state }) => kind === 'authenticatorApp' && state === 'active',
  );
  const shown = browser.shownAppPassword;
  const text = shown ? run.secret(shown.ref) : undefined;

  const copy = async () => {
    await run.dispatch({ type: 'copyAppPassword' });
    // The practice clipboard is what counts. The real one is a courtesy that a browser may refuse.
    if (text !== undefined) await writeToRealClipboard(text);
  };

  return (
    <Page
      title={hasApp ? 'portal.appPassword.titleApp' : 'portal.appPassword.titlePhone'}
      task="portal.verification.title"
      problem={problem}
    >
      <p>
        <Text k={text === undefined ? 'portal.appPassword.gone' : 'portal.appPassword.lead'} />
      </p>
      {text !== undefined && (
        <div class="p-secret">
          <p id={id} class="p-strong">
            <Text k="portal.appPassword.label" />
          </p>
          <div class="p-secret__row">
            {/* Not live: a password is read out when its reader goes to it, not by itself. */}
            <output
              class="p-code"
              dir="ltr"
              aria-live="off"
              aria-labelledby={id}
              data-ui-key="portal.appPassword.label"
            >
              {text}
            </output>
            <Action
              k="portal.appPassword.copy"
              look="main"
              ticked={shown?.copied ?? false}
              press={copy}
            />
          </div>
          <p class="p-help">
            <Text k="portal.appPassword.once" />
          </p>
        </div>
      )}
      <div class="p-buttons">
        <Action
          k="portal.appPassword.done"
          look={text === undefined || shown?.copied ? 'main' : 'plain'}
          press={() => run.dispatch({ type: 'finishEnrolment' })}
        />
      </div>
    </Page>
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
