import { hintLevels } from '../coach/hint-level.ts';
import { sentenceOf } from '../flows/flow.ts';
import { gapBetween } from '../i18n/sentences.ts';
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

/**
 * "Step 4 of 7. Look at the practice browser. Choose [Set it up now]." Each sentence is a text of its own, and a whole one; the
 * label is a chip, as it is in the guide.
 */
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
  const isPlaced = level !== 'what';
  const row = isPlaced && next.row?.(run.state);
  const [before, after] = splitAround(
    translator,
    `coach.what.${row ? 'pressBeside' : sentenceOf(next)}`,
    'label',
    {
      ...(next.value && { value: translator.t(next.value) }),
      ...(row && { row: row.name }),
    },
  );
  const wait = waitOf(next.seconds?.(run.state) ?? null);
  const isHint = watch === null && isPlaced;
  return (
    <>
      <strong>
        {isGuided ? (
          <Text gap k="coach.stepOf" fill={{ step, count: steps.length }} />
        ) : (
          <Text gap k="coach.goal" />
        )}
      </strong>
      {isHint && (
        <Text
          gap
          k="coach.hintCount"
          fill={{ number: hintLevels.indexOf(level), count: hintLevels.length - 1 }}
        />
      )}
      {/* Beside another window, where the reader looks for what is right, it would speak of what stands there. */}
      {problem && shown.has(place) && (
        <Text gap k={`reason.screen.${screenReason(problem.reason)}`} />
      )}
      {isAstray && <Text gap k="coach.astray" />}
      {wait && <Text gap k={wait} />}
      {isPlaced && <Text gap k={`coach.at.${next.in}`} />}
      {before}
      <b class="p-label">
        <Text k={next.label} />
      </b>
      {after}
      {isHint && level !== 'where' && (
        <>
          {gapBetween(after)}
          <Text k="coach.marked" fill={{ marker: translator.t('window.hintMarker') }} />
        </>
      )}
    </>
  );
}
