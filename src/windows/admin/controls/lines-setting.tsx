import { useRef } from 'preact/hooks';
import type { AdminFieldId } from '../../../simulation/admin/settings.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { LinesControl } from '../../../simulation/admin/setting.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { Text } from '../../parts/text.tsx';
import { useFocusOnProblem } from '../../parts/use-focus-on-problem.ts';
import { useHint } from '../../parts/use-hint.ts';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Note } from '../parts/note.tsx';

interface LinesSettingProps {
  readonly field: AdminFieldId;
  readonly setting: LinesControl;
  readonly text: string;
  readonly problem: Problem | null;
}

/** Entries, one on each line. After a refusal it names the lines that cannot be read, until they can. */
export function LinesSetting({ field, setting, text, problem }: LinesSettingProps) {
  const { run } = usePractice();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const own = problem?.field === field ? problem : null;
  const hinted = useHint(setting.label);
  useFocusOnProblem(input, own);
  const wrong = own ? setting.wrongLines(text) : [];
  const notes = [own && 'problem', wrong.length > 0 && 'wrong', 'help', 'note'];
  return (
    <Labelled id={id} k={setting.label} hinted={hinted}>
      <textarea
        ref={input}
        id={id}
        class="p-code"
        rows={3}
        dir="ltr"
        value={text}
        onInput={({ currentTarget }) => {
          run.setDraft(field, currentTarget.value);
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
        data-ui-key={setting.label}
        data-hinted={hinted}
      />
      {own && <ProblemText id={`${id}-problem`} problem={own} />}
      {wrong.length > 0 && (
        <p id={`${id}-wrong`}>
          <Text k={setting.wrong} fill={{ lines: wrong.join(' · ') }} />
        </p>
      )}
      <p id={`${id}-help`} class="p-help">
        <Text k={setting.help} />
      </p>
      <Note id={`${id}-note`} {...setting.note} />
    </Labelled>
  );
}
