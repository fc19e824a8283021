import type { Key } from '../i18n/keys.ts';
import type { RunEvent } from '../simulation/model.ts';
import { usePractice } from './practice-context.ts';
import { Text } from './parts/text.tsx';
import { useId } from './parts/use-id.ts';
import { useLoaded } from './parts/use-loaded.ts';

const load = () => import('../coach/lazy/explain.ts');

/** What the devices themselves would make heard, in few words, before the server's side of it is told. */
const sounds: Partial<Record<RunEvent['type'], Key>> = {
  appPasswordCopied: 'portal.appPassword.copied',
  textMessageSent: 'phone.messages.arrived',
  callPlaced: 'phone.calls.incoming',
};

/**
 * "What just happened": what the server decided, in one sentence. The row of docs/facts.md behind it is an attribute, for those
 * who look after the rules; to readers its number says nothing. The one live region for what the reader's actions bring about. */
export function EventExplanation() {
  const { state } = usePractice().run;
  const id = useId();
  const event = state.lastExplainedEvent;
  // Nothing has happened before the first action, so nobody waits for it at Start.
  const explainer = useLoaded(load, event !== null || state.browser.userId !== null);
  const explanation = event && explainer?.explain(event, state);
  const sound = event && sounds[event.type];
  const absence = explainer?.explainAbsence(state);
  return (
    <div class="p-explanation" data-explanation data-rule={explanation?.rule}>
      <p id={id} class="p-strong">
        <Text k="happened.title" />
      </p>
      {/* Until what explains it is there, the words of the start stand here, and nobody is to hear them. */}
      <div role="status" aria-labelledby={id} aria-busy={event !== null && !explainer}>
        {sound && (
          <p class="p-spoken">
            <Text k={sound} />
          </p>
        )}
        <p>
          <Text k={explanation?.key ?? 'happened.start'} />
        </p>
        {explanation?.serverWords && (
          <samp lang="en" dir="ltr">
            {explanation.serverWords}
          </samp>
        )}
        {absence && (
          <p data-rule={absence.rule}>
            <Text gap k="happened.notOffered" />
            <Text k={absence.key} />
          </p>
        )}
      </div>
    </div>
  );
}
