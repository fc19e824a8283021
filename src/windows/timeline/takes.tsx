import type { WhatWorks } from '../../coach/what-works.ts';
import { Text } from '../parts/text.tsx';

interface TakesProps {
  readonly what: WhatWorks;
}

/** What gets a program in, in words; where nothing does, the one reason as well. */
export function Takes({ what: { takes, reason } }: TakesProps) {
  return (
    <>
      <span class="p-takes" data-takes={takes}>
        <Text k={`window.timeline.${takes}`} />
      </span>
      {reason !== null && (
        <span class="p-help">
          {' '}
          <Text k={`reason.${reason}`} />
        </span>
      )}
    </>
  );
}
