import type { ComponentChildren } from 'preact';
import { Text } from '../parts/text.tsx';
import { useId } from '../parts/use-id.ts';
import { addressHost } from '../portal/address.ts';
import { usePractice } from '../practice-context.ts';

interface SheetProps {
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/**
 * The organisation's sign-in page, which a program with modern sign-in shows inside itself. Closed, it leaves its
 * children where they are, so that a change of setting mounts nothing anew.
 */
export function Sheet({ open, children }: SheetProps) {
  const { run } = usePractice();
  const id = useId();
  return (
    <div
      class={open ? 'p-sheet' : undefined}
      role={open ? 'group' : undefined}
      aria-labelledby={open ? id : undefined}
    >
      {open && (
        <p class="p-sheet__bar">
          <span id={id}>
            <Text k="mail.sheet" />
          </span>
          <bdi dir="ltr">{addressHost(run.state)}</bdi>
        </p>
      )}
      <div class={open ? 'p-sheet__page' : undefined}>{children}</div>
    </div>
  );
}
