import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import type { TenantState } from '../../tenant/model.ts';
import type { Reason } from '../../tenant/reasons.ts';

/** What one control of the admin centre is: how it is drawn, read and saved. The tables are in `settings.ts`. */

/** What a setting means for app passwords. */
export interface SettingNote {
  readonly k: Key;
  /** Row of docs/facts.md. */
  readonly rule: string;
  /** No source says so. */
  readonly assumed?: true;
}

export interface SettingOption {
  readonly value: string;
  readonly k: Key;
  readonly fill?: Parameters;
}

/** A draft of `on` or `off`. Neighbours with the same note are drawn together, above it. */
export interface CheckboxControl {
  readonly control: 'checkbox';
  readonly label: Key;
  readonly note: SettingNote | NoteOf;
}

export interface RadioControl {
  readonly control: 'radio';
  readonly label: Key;
  readonly options: readonly (SettingOption & { readonly note: SettingNote })[];
}

export interface ListControl {
  readonly control: 'list';
  readonly label: Key;
  readonly note: SettingNote;
  /** `text` is the present value, which may be none of the usual ones. */
  readonly options: (tenant: TenantState, text: string) => readonly SettingOption[];
}

/** One entry on each line. After a refusal `wrong` names the lines that cannot be read. */
export interface LinesControl {
  readonly control: 'lines';
  readonly label: Key;
  readonly note: SettingNote;
  readonly help: Key;
  readonly wrong: Key;
  readonly wrongLines: (text: string) => readonly string[];
}

export type NoteOf = (tenant: TenantState) => SettingNote;

export type Control = CheckboxControl | RadioControl | ListControl | LinesControl;

/** One control. A form keeps text, as every field does; `Saved` is what the tenant keeps. */
export type Setting<Saved> = Control & {
  readonly read: (saved: Saved) => string;
  readonly write: (text: string, saved: Saved) => Saved;
  /** Why a text cannot be saved. */
  readonly refuse?: (text: string) => Reason | null;
};

export type Settings<Saved> = Readonly<Record<string, Setting<Saved>>>;
