import type { Key } from '../../../i18n/keys.ts';
import { Text } from '../../parts/text.tsx';

interface NoteProps {
  readonly id?: string;
  readonly k: Key;
  /** Row of docs/facts.md. */
  readonly rule?: string;
  /** No source says so. */
  readonly assumed?: boolean | undefined;
}

/** What a setting means for app passwords, and on which row of the facts that rests. */
export function Note({ id, k, rule, assumed = false }: NoteProps) {
  return (
    <p id={id} class="p-help" data-rule={rule}>
      <Text k={k} />{' '}
      {assumed && (
        <span class="p-rule">
          <Text k="admin.assumption" />
        </span>
      )}
    </p>
  );
}
