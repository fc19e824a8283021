import type { ClientId } from '../../tenant/profiles/microsoft-365-clients.ts';

/** Nobody's product: only whether it is a window on a desk, an app on a phone, or the panel of a printer. */
export type FormFactor = 'desk' | 'phone' | 'printer';

const others: Partial<Readonly<Record<ClientId, FormFactor>>> = {
  appleMailOldPhone: 'phone',
  appleMailNewPhone: 'phone',
  appleMailCarriedOver: 'phone',
  smtpDevice: 'printer',
};

export const formFactorOf = (program: ClientId): FormFactor => others[program] ?? 'desk';
