import type { ComponentChildren } from 'preact';
import type { Key } from '../../i18n/keys.ts';
import { HintMarker } from './hint-marker.tsx';
import { Text } from './text.tsx';

interface LabelledProps {
  /** Of the control. */
  readonly id: string;
  readonly k: Key;
  readonly hinted: boolean;
  readonly kind?: string;
  /** The control, and what is said about it. */
  readonly children: ComponentChildren;
}

/** A control below its label, with the coach's marker beside the label. */
export function Labelled({ id, k, hinted, kind, children }: LabelledProps) {
  return (
    <div class="p-field" data-kind={kind}>
      <div class="p-field__name">
        <label for={id}>
          <Text k={k} />
        </label>
        {hinted && <HintMarker />}
      </div>
      {children}
    </div>
  );
}
