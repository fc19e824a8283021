import { Text } from './text.tsx';

interface UnreadBadgeProps {
  readonly id: string;
}

/**
 * A dot for the eye, a word for the ear. The word is the button's description (`aria-describedby`) and not part of its
 * name: the name stays the label by which guides and tests know it.
 */
export function UnreadBadge({ id }: UnreadBadgeProps) {
  return (
    <>
      <span class="p-dot" aria-hidden="true" />
      <span id={id} class="p-spoken" aria-hidden="true">
        <Text k="window.unread" />
      </span>
    </>
  );
}
