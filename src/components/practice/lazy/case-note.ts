import { answerOf } from '../../../diagnosis/answer.ts';
import { caseFrom } from '../../../diagnosis/case.ts';
import { keyOfReason } from '../../../diagnosis/texts.ts';
import { loadTranslator } from '../load-translator.ts';
import { readUrlParameters } from '../url-parameters.ts';

/** Above the simulator: the reader's own case, in the words of "What do you see?", so that it is clear what opens below. */
export async function showCase(language: string): Promise<void> {
  const parameters = readUrlParameters(location.search);
  const given = parameters.case === null ? null : caseFrom(parameters.case);
  const note = document.querySelector<HTMLElement>('[data-case-note]');
  if (!given || !note) return;
  const translator = await loadTranslator(language, parameters.strings, [], ['diagnosis']);
  const t = translator.t.bind(translator);
  const { why, next } = answerOf(given);
  const lines: readonly (readonly [tag: 'strong' | 'p', text: string])[] = [
    ['strong', t(`diagnosis.symptom.${given.symptom}.title`)],
    ['p', t(keyOfReason(why, given.symptom))],
    ['p', t('diagnosis.answer.nextIs', { action: t(`diagnosis.action.${next.action}`) })],
  ];
  note.replaceChildren(
    ...lines.map(([tag, text]) =>
      Object.assign(document.createElement(tag), { textContent: text }),
    ),
  );
  note.hidden = false;
}
