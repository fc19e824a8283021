import type { VendorProfile } from '../../tenant/vendor-profile.ts';

/** §4.5: the other protocols find their server by the address alone. */
export const mailServers: VendorProfile['mailServers'] = {
  /** §4.5 row 1. */
  imap: { host: 'outlook.office365.com', port: 993, encryption: 'SSL/TLS' },
  /** §4.5 row 2. */
  pop: { host: 'outlook.office365.com', port: 995, encryption: 'SSL/TLS' },
  /** §4.5 row 3. */
  smtp: { host: 'smtp.office365.com', port: 587, encryption: 'STARTTLS' },
};
