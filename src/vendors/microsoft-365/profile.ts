import type { VendorProfile } from '../../tenant/vendor-profile.ts';
import { clients } from './clients.ts';
import { checkedOn, dates } from './dates.ts';
import { policy } from './policy.ts';
import { serverTexts } from './server-texts.ts';
import { mailServers } from './servers.ts';

/** Microsoft 365. Rows are rows of docs/facts.md; rows N, C and G are assumptions and are shown as such. */
export const microsoft365 = {
  id: 'microsoft-365',
  policy,
  mfa: 'perUserState',
  clients,
  mailServers,
  serverTexts,
  dates,
  checkedOn,
} as const satisfies VendorProfile;
