import { sentenceOf, type Action } from '../../flows/flow.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunState } from '../../simulation/model.ts';
import { explain } from './explain.ts';

/** All that a watching reader has to read at this moment: what just happened, and what the coach is about to do. */
export function narration(translator: Translator, state: RunState, next: Action | null): string {
  const t = translator.t.bind(translator);
  const happened = state.lastExplainedEvent && explain(state.lastExplainedEvent, state);
  // How long it takes to read is all that is asked of it, so any space will do between two sentences.
  return [
    ...(happened ? [t(happened.key)] : []),
    ...(next
      ? [
          t(`coach.at.${next.in}`),
          t(`coach.what.${sentenceOf(next)}`, {
            label: t(next.label),
            ...(next.value && { value: t(next.value) }),
          }),
        ]
      : []),
  ].join(' ');
}
