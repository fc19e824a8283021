import type { ClientId } from '../../tenant/profiles/microsoft-365-clients.ts';

/** Nobody's product: only whether it is a window on a desk, an app on a phone, or the panel of a printer. */
export type Look = 'desk' | 'phone' | 'printer';

const others: Partial<Readonly<Record<ClientId, Look>>> = {
  appleMailOldPhone: 'phone',
  appleMailNewPhone: 'phone',
  appleMailCarriedOver: 'phone',
  smtpDevice: 'printer',
};

export const lookOf = (program: ClientId): Look => others[program] ?? 'desk';
