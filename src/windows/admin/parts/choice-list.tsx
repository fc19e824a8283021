import type { Key } from '../../../i18n/keys.ts';
import type { AdminFieldId } from '../../../simulation/admin-pages.ts';
import type { Switch } from '../../../tenant/policy.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { useHint } from '../../parts/use-hint.ts';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Note } from './note.tsx';

interface ChoiceListProps {
  readonly field: AdminFieldId;
  readonly k: Key;
  readonly value: Switch;
  /** What "default" comes to at present. */
  readonly byDefault: Key;
  readonly note: Key;
  readonly rule: string;
}

/** A setting that somebody may have left alone: on, off, or what holds by itself. */
export function ChoiceList({ field, k, value, byDefault, note, rule }: ChoiceListProps) {
  const { run, translator } = usePractice();
  const id = useId();
  const options = { default: byDefault, on: 'admin.on', off: 'admin.off' } as const;
  const hinted = useHint(k);
  return (
    <Labelled {...{ id, k, hinted }}>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-note`}
        data-ui-key={k}
        data-hinted={hinted}
        onChange={({ currentTarget }) => {
          run.setDraft(field, currentTarget.value);
        }}
      >
        {Object.entries(options).map(([name, label]) => (
          <option key={name} value={name} data-ui-key={label}>
            {translator.t(label)}
          </option>
        ))}
      </select>
      <Note id={`${id}-note`} k={note} rule={rule} />
    </Labelled>
  );
}
