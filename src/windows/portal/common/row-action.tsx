import type { Key } from '../../../i18n/keys.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { usePractice } from '../../practice-context.ts';

interface RowActionProps {
  readonly k: Key;
  /** Which row of the list it belongs to: each row has a button of this name. */
  readonly row: string;
  readonly describedBy: string;
  readonly press: () => Promise<unknown>;
}

/** A button that every row of a list has. The coach points at the one in its row. */
export function RowAction({ k, row, describedBy, press }: RowActionProps) {
  const { run, coach } = usePractice();
  const meant = coach.next?.row?.(run.state)?.id;
  return (
    <CommandButton
      k={k}
      variant="quiet"
      describedBy={describedBy}
      hintable={meant === undefined || meant === row}
      press={press}
    />
  );
}
