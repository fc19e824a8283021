import { Text } from './text.tsx';

/** The coach's marker beside a control: a word, so that the outline's colour is not all there is. */
export function HintMarker() {
  // Hidden from the accessible name: the control keeps the label by which guides and tests know it.
  return (
    <span class="p-hint-marker" aria-hidden="true">
      <Text k="window.hintMarker" />
    </span>
  );
}
