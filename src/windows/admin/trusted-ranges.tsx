import { useRef } from 'preact/hooks';
import { rangesText } from '../../simulation/lazy/admin-forms.ts';
import type { Problem } from '../../simulation/model.ts';
import { isRange, rangesIn } from '../../tenant/trusted-ranges.ts';
import { Labelled } from '../parts/labelled.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { Text } from '../parts/text.tsx';
import { useFocusOnProblem } from '../parts/use-focus-on-problem.ts';
import { useHint } from '../parts/use-hint.ts';
import { useId } from '../parts/use-id.ts';
import { usePractice } from '../practice-context.ts';
import { Note } from './parts/note.tsx';

const label = 'admin.service.trusted';

interface TrustedRangesProps {
  readonly problem: Problem | null;
}

/** Ranges, one on each line. After a refusal it names the lines that are none until they are corrected. */
export function TrustedRanges({ problem }: TrustedRangesProps) {
  const { run } = usePractice();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const own = problem?.field === 'trustedRanges' ? problem : null;
  const hinted = useHint(label);
  useFocusOnProblem(input, own);
  const text = rangesText(run.state.tenant, run.drafts);
  const wrong = own ? rangesIn(text).filter((line) => !isRange(line)) : [];
  const notes = [own && 'problem', wrong.length > 0 && 'wrong', 'help', 'note'];
  return (
    <Labelled id={id} k={label} hinted={hinted}>
      <textarea
        ref={input}
        id={id}
        class="p-code"
        rows={3}
        dir="ltr"
        value={text}
        onInput={({ currentTarget }) => {
          run.setDraft('trustedRanges', currentTarget.value);
        }}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        aria-invalid={own !== null}
        aria-describedby={notes
          .filter(Boolean)
          .map((note) => `${id}-${String(note)}`)
          .join(' ')}
        data-ui-key={label}
        data-hinted={hinted}
      />
      {own && <ProblemText id={`${id}-problem`} problem={own} />}
      {wrong.length > 0 && (
        <p id={`${id}-wrong`}>
          <Text k="admin.service.trustedWrong" fill={{ lines: wrong.join(' · ') }} />
        </p>
      )}
      <p id={`${id}-help`} class="p-help">
        <Text k="admin.service.trustedHelp" />
      </p>
      <Note id={`${id}-note`} k="admin.service.trustedNote" rule="§1.4 row 3" />
    </Labelled>
  );
}
