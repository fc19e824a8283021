import type { ClientCompatibility } from '../../../coach/lazy/client-compatibility.ts';
import type { Credential } from '../../../tenant/lazy/client-sign-in.ts';
import type { ClientId } from '../../../tenant/vendor-profile.ts';

export interface Group extends Pick<ClientCompatibility, 'credential' | 'reason'> {
  readonly clientIds: readonly ClientId[];
}

/** What an app password opens stands first, what nothing opens last. */
const place: Readonly<Record<Credential, number>> = {
  appPassword: 1,
  accountPassword: 2,
  modernSignIn: 3,
  modernAfterSetting: 4,
  modernAfterTenant: 5,
  nothing: 6,
};

/** Clients with the same answer together, so that the same sentence is read once. */
export function groupByCredential(rows: readonly ClientCompatibility[]): readonly Group[] {
  const groups = Map.groupBy(rows, ({ credential, reason }) => `${credential} ${reason ?? ''}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [
            {
              credential: first.credential,
              reason: first.reason,
              clientIds: [first, ...others].map(({ clientId }) => clientId),
            },
          ]
        : [],
    )
    .sort((one, other) => place[one.credential] - place[other.credential]);
}
