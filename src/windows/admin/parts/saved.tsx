import { Text } from '../../parts/text.tsx';

/** For the eye. The panel "What just happened" says it to everybody, and says more. */
export function Saved() {
  return (
    <p class="p-saved">
      <span aria-hidden="true">✓ </span>
      <Text k="admin.saved" />
    </p>
  );
}
