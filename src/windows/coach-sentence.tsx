import { hintLevels } from '../coach/hint-level.ts';
import { sentenceOf } from '../flows/flow.ts';
import { screenReason } from '../tenant/reasons.ts';
import type { Key } from '../i18n/keys.ts';
import type { WindowId } from '../simulation/model.ts';
import { usePractice } from './practice-context.ts';
import { splitAround } from './parts/split-around.ts';
import { Text } from './parts/text.tsx';
import { useUnanswered } from './parts/use-unanswered.ts';

/** What is said before an action that only time makes possible. */
function waitOf(seconds: number | null): Key | null {
  if (seconds === null) return null;
  if (seconds <= 30) return 'coach.wait.nextCode';
  return seconds <= 15 * 60 ? 'coach.wait.minutes' : 'coach.wait.hour';
}

interface CoachSentenceProps {
  readonly shown: ReadonlySet<WindowId>;
}

/** "Step 4 of 7. In the Practice browser, choose [Set it up now]." The label is a chip, as it is in the guide. */
export function CoachSentence({ shown }: CoachSentenceProps) {
  const { run, translator, coach } = usePractice();
  const { steps, next, finished, level, isAstray, watch } = coach;
  const isGuided = steps.length > 1;
  const place = next && next.in !== 'phone' ? next.in : 'browser';
  const refused = run.state[place].problem;
  const problem = useUnanswered(refused, refused?.field ? run.drafts[refused.field] : undefined);
  if (finished) return <Text k={isGuided ? 'coach.finished' : 'coach.goalReached'} />;
  if (!next) return <Text k="coach.noWay" />;
  const step = steps.findIndex(({ state }) => state === 'current') + 1;
  const row = next.row?.(run.state);
  const sentence = sentenceOf(next);
  const value = next.value && { value: translator.t(next.value) };
  const [before, after] =
    level === 'what'
      ? splitAround(translator, `coach.what.${sentence}`, 'label', value)
      : splitAround(translator, row ? 'coach.pressBeside' : `coach.action.${sentence}`, 'label', {
          window: translator.t(`window.${next.in}`),
          ...(next.from && { from: translator.t(`window.${next.from}`) }),
          ...(row && { row: row.name }),
          ...value,
        });
  const wait = waitOf(next.seconds?.(run.state) ?? null);
  const isHint = watch === null && level !== 'what';
  return (
    <>
      <strong>
        {isGuided ? (
          <Text k="coach.stepOf" fill={{ step, count: steps.length }} />
        ) : (
          <Text k="coach.goal" />
        )}
      </strong>{' '}
      {isHint && (
        <>
          <Text
            k="coach.hintCount"
            fill={{ number: hintLevels.indexOf(level), count: hintLevels.length - 1 }}
          />{' '}
        </>
      )}
      {/* Beside another window, where the reader looks for what is right, it would speak of what stands there. */}
      {problem && shown.has(place) && (
        <>
          <Text k={`reason.screen.${screenReason(problem.reason)}`} />{' '}
        </>
      )}
      {isAstray && (
        <>
          <Text k="coach.astray" />{' '}
        </>
      )}
      {wait && (
        <>
          <Text k={wait} />{' '}
        </>
      )}
      {before}
      <b class="p-label">
        <Text k={next.label} />
      </b>
      {after}
      {isHint && level !== 'where' && (
        <>
          {' '}
          <Text k="coach.marked" fill={{ marker: translator.t('window.hintMarker') }} />
        </>
      )}
    </>
  );
}
