import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../../../i18n/translator.ts';
import type { Fault } from '../../../stage/demonstrations/index.ts';

/** What every field of the form needs. */
export interface FormContextValue {
  readonly texts: Translator;
  /** Of the last attempt to show or save. */
  readonly faults: readonly Fault[];
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error('A field was drawn outside the form.');
  return value;
}

type Path = Fault['path'];

/** The id of the field at a place of the saved demonstration. */
export const idOf = (path: Path): string => `demo-${path.join('-')}`;

export const faultAt = (faults: readonly Fault[], path: Path): Fault | undefined =>
  faults.find((fault) => idOf(fault.path) === idOf(path));
