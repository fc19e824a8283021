import type { ClientCompatibility } from '../../../coach/client-compatibility.ts';
import type { MailProgram } from '../../../simulation/mail-programs.ts';

export interface Group extends Pick<ClientCompatibility, 'what' | 'reason'> {
  readonly programs: readonly MailProgram[];
}

const order: Readonly<Record<ClientCompatibility['what'], number>> = {
  appPassword: 0,
  accountPassword: 1,
  modernSignIn: 2,
  nothing: 3,
};

/** Programs with the same answer together, what an app password opens first: the same sentence is read once. */
export function groupByCredential(rows: readonly ClientCompatibility[]): readonly Group[] {
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
    .sort((one, other) => order[one.what] - order[other.what]);
}
