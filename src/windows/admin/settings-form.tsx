import type { ComponentChild } from 'preact';
import { isUnsaved, settingText } from '../../simulation/admin/forms.ts';
import type { AdminFieldId } from '../../simulation/admin/settings.ts';
import type { Problem } from '../../simulation/model.ts';
import type { Setting } from '../../simulation/admin/setting.ts';
import type { Key } from '../../i18n/keys.ts';
import { Form } from '../parts/form.tsx';
import { usePractice } from '../practice-context.ts';
import { CheckboxSettings } from './controls/checkbox-settings.tsx';
import { LinesSetting } from './controls/lines-setting.tsx';
import { ListSetting } from './controls/list-setting.tsx';
import { RadioSetting } from './controls/radio-setting.tsx';
import { Saved } from './parts/saved.tsx';
import { blocksOf } from './setting-blocks.ts';

interface SettingsFormProps<Field extends AdminFieldId, Kept> {
  readonly settings: Readonly<Record<Field, Setting<Kept>>>;
  /** What the tenant keeps. */
  readonly kept: Kept;
  readonly submit: Key;
  readonly send: () => Promise<unknown>;
  readonly problem: Problem | null;
  /** The last press on Save was taken. */
  readonly saved: boolean;
}

/** A page of settings, drawn from its table. Save rests while there is nothing to save. */
export function SettingsForm<Field extends AdminFieldId, Kept>({
  settings,
  kept,
  submit,
  send,
  problem,
  saved,
}: SettingsFormProps<Field, Kept>) {
  const { run } = usePractice();
  const textOf = (field: Field) => settingText<Kept, Field>(settings, field, kept, run.drafts);
  const draw = (field: Field): ComponentChild => {
    const setting = settings[field];
    const text = textOf(field);
    switch (setting.control) {
      case 'checkbox':
        return null;
      case 'radio':
        return <RadioSetting key={field} {...{ field, setting, text }} />;
      case 'list':
        return <ListSetting key={field} {...{ field, setting, text }} />;
      case 'lines':
        return <LinesSetting key={field} {...{ field, setting, text, problem }} />;
    }
  };
  return (
    <Form submit={submit} send={send} isIdle={!isUnsaved(settings, kept, run.drafts)}>
      {blocksOf(settings).map((block) =>
        block.note === null ? (
          draw(block.fields[0])
        ) : (
          <CheckboxSettings
            key={block.fields[0]}
            note={block.note}
            boxes={block.fields.map((field) => ({
              field,
              label: settings[field].label,
              ticked: textOf(field) === 'on',
            }))}
          />
        ),
      )}
      {saved && <Saved />}
    </Form>
  );
}
