import type { AdminFieldId } from '../../../simulation/admin/settings.ts';
import type { RadioControl } from '../../../simulation/admin/setting.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Note } from '../parts/note.tsx';

interface RadioSettingProps {
  readonly field: AdminFieldId;
  readonly setting: RadioControl;
  readonly text: string;
}

/** One of several choices, each with its own note. */
export function RadioSetting({ field, setting, text }: RadioSettingProps) {
  const { run } = usePractice();
  const id = useId();
  return (
    <div class="p-setting" role="radiogroup" aria-labelledby={id}>
      <p id={id} class="p-strong">
        <Text k={setting.label} />
      </p>
      {setting.options.map(({ value, k, note }) => (
        <div key={k}>
          <Checkbox
            k={k}
            choice={id}
            describedBy={`${id}-${value}`}
            ticked={text === value}
            change={() => {
              run.setDraft(field, value);
            }}
          />
          <Note id={`${id}-${value}`} {...note} />
        </div>
      ))}
    </div>
  );
}
