import { factRow } from '../../i18n/fact-row.ts';
import { usePractice } from '../practice-context.ts';
import { Text } from './text.tsx';

interface RuleTagProps {
  /** Row of docs/facts.md. */
  readonly row: string;
}

/** The rule behind a sentence, for those who want it. */
export function RuleTag({ row }: RuleTagProps) {
  return (
    <span class="p-rule">
      <Text k="window.rule" fill={{ rule: factRow(row, usePractice().translator) }} />
    </span>
  );
}
