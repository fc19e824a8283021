import type { VendorProfile } from '../../src/tenant/vendor-profile.ts';
import { microsoft365 } from '../../src/vendors/microsoft-365/profile.ts';
import { testVendor } from './test-vendor.ts';

/** Whose rules the cases are run against: `second-vendor.test.ts` sets it before it imports them. */
export const vendor: VendorProfile =
  process.env['VENDOR_UNDER_TEST'] === testVendor.id ? testVendor : microsoft365;

/** For cases about what only one vendor has: per-user states, or a length that is a fact of the product. */
export const isMicrosoft = vendor.id === microsoft365.id;
