import { usePractice } from './practice-context.ts';
import { splitAround } from './parts/split-around.ts';
import { Text } from './parts/text.tsx';

/** "Step 4 of 7. In the Practice browser, choose [Set it up now]." The label is a chip, as it is in the guide. */
export function CoachSentence() {
  const { run, translator, coach } = usePractice();
  const { steps, next } = coach;
  const step = steps.findIndex(({ state }) => state === 'current') + 1;
  const row = next?.row?.(run.state);
  const [before, after] = next
    ? splitAround(translator, row ? 'coach.pressBeside' : `coach.act.${next.kind}`, 'label', {
        window: translator.t(`window.${next.in}`),
        ...(row && { row: row.name }),
      })
    : ['', ''];
  return (
    <>
      {step > 0 && (
        <strong>
          <Text k="coach.stepOf" fill={{ step, count: steps.length }} />
        </strong>
      )}{' '}
      {before}
      {next && (
        <b class="p-label">
          <Text k={next.label} />
        </b>
      )}
      {after}
    </>
  );
}
