import type { AstroIntegration } from 'astro';
import { isPublicAddress } from '../../src/components/site/public-address.ts';

/** What a build without a public address says: nothing else would tell a trainer why paper has no QR code. */
export const noAddressOnPaper =
  'Printed pages and hand-outs have neither an address nor a QR code, as this site has no public address. ' +
  'To have them, build with its address: SITE_URL=https://docs.example.org npm run build (docs/hosting.md).';

export const sitePrint = (site: string): AstroIntegration => ({
  name: 'site-print',
  hooks: {
    'astro:build:done': ({ logger }) => {
      if (!isPublicAddress(site)) logger.warn(noAddressOnPaper);
    },
  },
});
