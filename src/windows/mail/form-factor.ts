import type { ClientId } from '../../tenant/profiles/microsoft-365-clients.ts';

/** Nobody's product: only whether it is a window on a desk, an app on a phone, or the panel of a printer. */
export type FormFactor = 'desk' | 'phone' | 'printer';

const formFactors: Readonly<Record<ClientId, FormFactor>> = {
  outlook2010: 'desk',
  outlook2013: 'desk',
  outlook2016: 'desk',
  outlookNow: 'desk',
  thunderbird: 'desk',
  appleMailMac: 'desk',
  adminShell: 'desk',
  appleMailOldPhone: 'phone',
  appleMailNewPhone: 'phone',
  appleMailCarriedOver: 'phone',
  smtpDevice: 'printer',
};

export const formFactorOf = (program: ClientId): FormFactor => formFactors[program];
