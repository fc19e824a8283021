import { useContext } from 'preact/hooks';
import type { Key } from '../../i18n/keys.ts';
import { usePractice, WindowContext } from '../practice-context.ts';

/** True while the coach points at the control with this label in this window. */
export function useHint(...labels: readonly Key[]): boolean {
  const { coach } = usePractice();
  const window = useContext(WindowContext);
  const { next } = coach;
  return coach.isMarked && next !== null && next.in === window && labels.includes(next.label);
}
