import { isThisComputerOnly } from '../../stage/reachable.ts';

/** Names that are nobody's (RFC 6761); the build has one of them while it is told no other (`scripts/lib/site-address.mjs`). */
const reserved = /\.(?:example|invalid|test)$/;

/** Whether whoever reads the address on paper can open it: else it would lead nowhere, or to somebody's own device. */
export const isPublicAddress = (site: string): boolean =>
  !isThisComputerOnly(site) && !reserved.test(new URL(site).hostname);
