import type { ClientCompatibility } from '../../../coach/lazy/client-compatibility.ts';
import type { MailProgram } from '../../../simulation/mail-programs.ts';

export interface Group extends Pick<ClientCompatibility, 'what' | 'reason'> {
  readonly programs: readonly MailProgram[];
}

/** Programs with the same answer together, what an app password opens first: the same sentence is read once. */
export function groupByCredential(rows: readonly ClientCompatibility[]): readonly Group[] {
  const order: readonly ClientCompatibility['what'][] = [
    'appPassword',
    'accountPassword',
    'modernSignIn',
    'nothing',
  ];
  const groups = Map.groupBy(rows, ({ what, reason }) => `${what} ${reason ?? ''}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [
            {
              what: first.what,
              reason: first.reason,
              programs: [first, ...others].map(({ program }) => program),
            },
          ]
        : [],
    )
    .sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what));
}
