import { rememberedDays } from '../../simulation/lazy/admin-forms.ts';
import { Labelled } from '../parts/labelled.tsx';
import { useHint } from '../parts/use-hint.ts';
import { useId } from '../parts/use-id.ts';
import { usePractice } from '../practice-context.ts';
import { Note } from './parts/note.tsx';

const label = 'admin.service.remember';

/** Microsoft suggests 90 days or more (docs/facts.md §1.4 row 6). */
const usual = [14, 90, 365];

/** How long a browser may be remembered. */
export function RememberedDays() {
  const { run, translator } = usePractice();
  const id = useId();
  const hinted = useHint(label);
  const days = rememberedDays(run.state.tenant, run.drafts);
  const choices = [...new Set([...usual, ...(days === null ? [] : [days])])].sort((a, b) => a - b);
  return (
    <Labelled id={id} k={label} hinted={hinted}>
      <select
        id={id}
        value={String(days ?? 0)}
        aria-describedby={`${id}-note`}
        data-ui-key={label}
        data-hinted={hinted}
        onChange={({ currentTarget }) => {
          run.setDraft('rememberMfaDays', currentTarget.value);
        }}
      >
        <option value="0">{translator.t('admin.service.always')}</option>
        {choices.map((count) => (
          <option key={count} value={String(count)}>
            {translator.t('admin.service.days', { days: count })}
          </option>
        ))}
      </select>
      <Note id={`${id}-note`} k="admin.service.rememberNote" rule="§1.4 row 7" assumed />
    </Labelled>
  );
}
