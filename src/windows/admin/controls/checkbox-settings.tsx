import type { Key } from '../../../i18n/keys.ts';
import type { AdminFieldId } from '../../../simulation/admin/settings.ts';
import type { NoteOf, SettingNote } from '../../../simulation/admin/setting.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Note } from '../parts/note.tsx';

interface CheckboxSettingsProps {
  readonly boxes: readonly {
    readonly field: AdminFieldId;
    readonly label: Key;
    readonly ticked: boolean;
  }[];
  readonly note: SettingNote | NoteOf;
}

/** Settings that are on or off, with what they mean below them. */
export function CheckboxSettings({ boxes, note }: CheckboxSettingsProps) {
  const { run } = usePractice();
  const id = useId();
  const shown = typeof note === 'function' ? note(run.state.tenant) : note;
  return (
    <div class="p-setting">
      {boxes.map(({ field, label, ticked }) => (
        <Checkbox
          key={field}
          k={label}
          describedBy={id}
          ticked={ticked}
          change={(isOn) => {
            run.setDraft(field, isOn ? 'on' : 'off');
          }}
        />
      ))}
      <Note id={id} {...shown} />
    </div>
  );
}
