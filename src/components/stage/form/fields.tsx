import type { ComponentChildren } from 'preact';
import type { Key } from '../../../i18n/keys.ts';
import { wordsOf, type Fault } from '../../../stage/demonstrations/index.ts';
import { faultAt, idOf, useForm } from './form-texts.ts';
import { labelOf } from './labels.ts';

interface FieldProps {
  /** Its place in the saved demonstration, which has its label. */
  readonly path: Fault['path'];
}

/** What is wrong with a field, and how to fix that, below it. */
function FieldFault({ path }: { readonly path: Fault['path'] }) {
  const { texts, faults } = useForm();
  const fault = faultAt(faults, path);
  if (!fault) return null;
  const { what, fix, values } = wordsOf(fault);
  return (
    <span id={`${idOf(path)}-fault`} class="demo-form__fault">
      {texts.t(what, values)} {texts.t(fix, values)}
    </span>
  );
}

const attributesOf = (path: Fault['path'], faults: readonly Fault[]) => {
  const isWrong = faultAt(faults, path) !== undefined;
  return {
    id: idOf(path),
    'aria-invalid': isWrong,
    ...(isWrong && { 'aria-describedby': `${idOf(path)}-fault` }),
  };
};

function Labelled({ path, children }: FieldProps & { readonly children: ComponentChildren }) {
  const { texts } = useForm();
  return (
    <div class="demo-form__field">
      <label for={idOf(path)}>{texts.t(labelOf(path))}</label>
      {children}
      <FieldFault path={path} />
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly change: (text: string) => void;
  readonly kind?: 'text' | 'date' | 'lines';
  readonly min?: string;
}

export function TextField({ value, change, kind = 'text', min, ...field }: TextFieldProps) {
  const { faults } = useForm();
  const attributes = attributesOf(field.path, faults);
  return (
    <Labelled {...field}>
      {kind === 'lines' ? (
        <textarea
          {...attributes}
          rows={2}
          dir="auto"
          value={value}
          onInput={({ currentTarget }) => {
            change(currentTarget.value);
          }}
        />
      ) : (
        <input
          {...attributes}
          type={kind}
          min={min}
          dir={kind === 'text' ? 'auto' : 'ltr'}
          autocomplete="off"
          value={value}
          onInput={({ currentTarget }) => {
            change(currentTarget.value);
          }}
        />
      )}
    </Labelled>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly most: number;
  readonly change: (value: number) => void;
}

export function NumberField({ value, most, change, ...field }: NumberFieldProps) {
  const { faults } = useForm();
  return (
    <Labelled {...field}>
      <input
        {...attributesOf(field.path, faults)}
        type="number"
        min={1}
        max={most}
        step={1}
        dir="ltr"
        value={Number.isNaN(value) ? '' : value}
        onInput={({ currentTarget }) => {
          change(currentTarget.valueAsNumber);
        }}
      />
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly lang?: string;
}

interface ChoiceFieldProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

export function ChoiceField({ value, options, change, ...field }: ChoiceFieldProps) {
  const { faults } = useForm();
  return (
    <Labelled {...field}>
      <select
        {...attributesOf(field.path, faults)}
        value={value}
        onChange={({ currentTarget }) => {
          change(currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface TickProps extends FieldProps {
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

export function Tick({ isOn, change, path }: TickProps) {
  const { texts } = useForm();
  return (
    <label class="demo-form__tick">
      <input
        id={idOf(path)}
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => {
          change(currentTarget.checked);
        }}
      />
      {texts.t(labelOf(path))}
    </label>
  );
}

interface GroupProps {
  readonly title: Key;
  readonly children: ComponentChildren;
}

export function Group({ title, children }: GroupProps) {
  const { texts } = useForm();
  return (
    <fieldset class="demo-form__group">
      <legend>{texts.t(title)}</legend>
      {children}
    </fieldset>
  );
}
