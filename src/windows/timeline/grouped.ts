import type { WhatWorks } from '../../coach/what-works.ts';
import type { MailProgram } from '../../simulation/mail-programs.ts';

export interface Group extends Pick<WhatWorks, 'takes' | 'reason'> {
  readonly programs: readonly MailProgram[];
}

/** Programs with the same answer together, what an app password opens first: the same sentence is read once. */
export function grouped(rows: readonly WhatWorks[]): readonly Group[] {
  const order: readonly WhatWorks['takes'][] = [
    'appPassword',
    'accountPassword',
    'modernSignIn',
    'nothing',
  ];
  const groups = Map.groupBy(rows, ({ takes, reason }) => `${takes} ${reason ?? ''}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [
            {
              takes: first.takes,
              reason: first.reason,
              programs: [first, ...others].map(({ program }) => program),
            },
          ]
        : [],
    )
    .sort((one, other) => order.indexOf(one.takes) - order.indexOf(other.takes));
}
