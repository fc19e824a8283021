import type { AdminFieldId } from '../../../simulation/admin/settings.ts';
import type { ListControl } from '../../../simulation/admin/setting.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { useHint } from '../../parts/use-hint.ts';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Note } from '../parts/note.tsx';

interface ListSettingProps {
  readonly field: AdminFieldId;
  readonly setting: ListControl;
  readonly text: string;
}

/** One value of a list. */
export function ListSetting({ field, setting: { label, options, note }, text }: ListSettingProps) {
  const { run, translator } = usePractice();
  const id = useId();
  const hinted = useHint(label);
  return (
    <Labelled {...{ id, k: label, hinted }}>
      <select
        id={id}
        value={text}
        aria-describedby={`${id}-note`}
        data-ui-key={label}
        data-hinted={hinted}
        onChange={({ currentTarget }) => {
          run.setDraft(field, currentTarget.value);
        }}
      >
        {options(run.state.tenant, text).map(({ value, k, fill }) => (
          <option key={value} value={value} data-ui-key={fill ? undefined : k}>
            {translator.t(k, fill)}
          </option>
        ))}
      </select>
      <Note id={`${id}-note`} {...note} />
    </Labelled>
  );
}
