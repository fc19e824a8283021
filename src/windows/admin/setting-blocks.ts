import type { Control, NoteOf, SettingNote } from '../../simulation/admin/setting.ts';

/** One control; or neighbouring checkboxes with one note below them. */
export interface Block<Field> {
  readonly fields: readonly [Field, ...Field[]];
  /** Of checkboxes; `null` for every other control, which draws its own. */
  readonly note: SettingNote | NoteOf | null;
}

export function blocksOf<Field extends string>(
  settings: Readonly<Record<Field, Control>>,
): readonly Block<Field>[] {
  const blocks: Block<Field>[] = [];
  for (const field of Object.keys(settings) as Field[]) {
    const setting = settings[field];
    const note = setting.control === 'checkbox' ? setting.note : null;
    const before = blocks.at(-1);
    if (note !== null && before?.note === note)
      blocks.splice(-1, 1, { fields: [...before.fields, field], note });
    else blocks.push({ fields: [field], note });
  }
  return blocks;
}
