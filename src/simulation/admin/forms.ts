import type { UserId } from '../../tenant/model.ts';
import type { Reason } from '../../tenant/reasons.ts';
import { userTasks, type UserTask } from './settings.ts';
import type { Drafts } from '../model.ts';
import type { Setting, Settings } from './setting.ts';

/**
 * What the controls of the admin centre show: what was ticked, chosen or typed and not saved yet, else what the tenant
 * says. Drafts are text, as they are in every field.
 */

/** The text of settings that were touched, by field. */
export type SettingTexts<Field extends string = string> = Readonly<Partial<Record<Field, string>>>;

type Fields<Table> = Extract<keyof Table, string>;

/** Settings of whatever is saved. */
type AnySettings = Readonly<Record<string, Pick<Setting<unknown>, 'label' | 'refuse'>>>;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What one control shows. */
export const settingText = <Saved, Field extends string>(
  settings: Readonly<Record<Field, Setting<Saved>>>,
  field: Field,
  saved: Saved,
  drafts: SettingTexts,
): string => drafts[field] ?? settings[field].read(saved);

/** What a command sends: of one page, and only what was touched on it. */
export const touchedIn = <Table extends AnySettings>(
  settings: Table,
  drafts: SettingTexts,
): SettingTexts<Fields<Table>> =>
  Object.fromEntries(
    Object.keys(settings).flatMap((field) => {
      const text = drafts[field];
      return text === undefined ? [] : [[field, text]];
    }),
  ) as SettingTexts<Fields<Table>>;

/** What the tenant would keep. A text that is refused changes nothing. */
export const savedWith = <Saved>(
  settings: Settings<Saved>,
  texts: SettingTexts,
  saved: Saved,
): Saved =>
  Object.entries(settings).reduce((before, [field, { write }]) => {
    const text = texts[field];
    return text === undefined ? before : write(text, before);
  }, saved);

/** The first field that cannot be saved, and why. */
export function refusalIn<Table extends AnySettings>(
  settings: Table,
  texts: SettingTexts,
): { readonly field: Fields<Table>; readonly reason: Reason } | null {
  for (const [field, { refuse }] of Object.entries(settings)) {
    const text = texts[field];
    const reason = text === undefined ? null : (refuse?.(text) ?? null);
    if (reason !== null) return { field: field as Fields<Table>, reason };
  }
  return null;
}

/** Whether Save would do anything: change something, or say what cannot be read. */
export const isUnsaved = <Saved>(
  settings: Settings<Saved>,
  saved: Saved,
  drafts: SettingTexts,
): boolean =>
  refusalIn(settings, drafts) !== null || !isSame(savedWith(settings, drafts, saved), saved);

/** The parts of an object that are not as they were. */
export const differences = <Saved extends object>(before: Saved, after: Saved): Partial<Saved> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isSame(value, before[name as keyof Saved])),
  ) as Partial<Saved>;

export const selectionIn = (drafts: Drafts): readonly UserId[] => listIn(drafts.adminSelection);

export const userTasksIn = (drafts: Drafts): readonly UserTask[] =>
  listIn(drafts.userTasks).filter((task): task is UserTask => Object.hasOwn(userTasks, task));

const listIn = (text = ''): readonly string[] => text.split(' ').filter((one) => one !== '');

/** The list as a draft, with one more in it or one less. */
export const listWith = (list: readonly string[], one: string, isIn: boolean): string =>
  [...list.filter((other) => other !== one), ...(isIn ? [one] : [])].join(' ');
