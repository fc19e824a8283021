import type { Key } from '../../../i18n/keys.ts';
import type { FactorKind } from '../../../tenant/model.ts';

/** What the sign-in page asks for, in the browser and in programs that show it. */
export const secondFactorLeads = {
  authenticatorApp: 'portal.secondFactor.appLead',
  textMessage: 'portal.secondFactor.textLead',
  phoneCall: 'portal.secondFactor.callLead',
} as const satisfies Record<FactorKind, Key>;
