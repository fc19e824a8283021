import type { TenantState } from '../../tenant/model.ts';
import type { PhoneState, RunEvent } from '../model.ts';

/** The practice phone: messages and calls from the tenant, and the accounts in its authenticator app. */

export const newPhone: PhoneState = {
  app: 'codes',
  accounts: [],
  messages: [],
  call: null,
  scanFoundNothing: false,
};

/** `tenant` is the tenant after the event. */
export function evolvePhone(phone: PhoneState, event: RunEvent, tenant: TenantState): PhoneState {
  switch (event.type) {
    case 'phoneAppOpened':
      return {
        ...phone,
        app: event.app,
        scanFoundNothing: false,
        messages:
          event.app === 'messages'
            ? phone.messages.map((one) => ({ ...one, read: true }))
            : phone.messages,
      };
    case 'phoneHadAccount':
    case 'qrCodeScanned':
      return {
        ...phone,
        app: 'codes',
        scanFoundNothing: false,
        // Scanning the same account again replaces it, as authenticator apps do after asking. The key of a registered
        // factor is kept: otherwise an unfinished second set-up would lock the reader out.
        accounts: [
          ...phone.accounts.filter(
            ({ issuer, account, factorId }) =>
              factorId !== event.account.factorId &&
              (issuer !== event.account.issuer ||
                account !== event.account.account ||
                isRegistered(tenant, factorId)),
          ),
          event.account,
        ],
      };
    case 'scanFoundNothing':
      return { ...phone, app: 'codes', scanFoundNothing: true };
    case 'textMessageSent':
      return {
        ...phone,
        messages: [
          {
            id: event.challenge.id,
            codeRef: event.codeRef,
            at: event.challenge.sentAt,
            read: phone.app === 'messages',
          },
          ...phone.messages,
        ],
      };
    case 'callPlaced':
      return {
        ...phone,
        app: 'calls',
        call: { challengeId: event.challenge.id, factorId: event.factorId, state: 'ringing' },
      };
    case 'callAnswered':
      return withCall(phone, 'answered');
    case 'callConfirmed':
      return withCall(phone, 'confirmed');
    case 'callEnded':
      return withCall(phone, 'ended');
    case 'phoneChanged':
      return { ...phone, ...event.change };
    default:
      return phone;
  }
}

const isRegistered = ({ users }: TenantState, factorId: string): boolean =>
  Object.values(users).some(({ factors }) =>
    factors.some(({ id, state }) => id === factorId && state === 'active'),
  );

const withCall = (
  phone: PhoneState,
  state: NonNullable<PhoneState['call']>['state'],
): PhoneState => (phone.call ? { ...phone, call: { ...phone.call, state } } : phone);
