import type { PhoneState, RunEvent } from '../model.ts';

/** The practice phone receives whatever the tenant sends, and keeps what it scanned. */

export const newPhone: PhoneState = {
  app: 'codes',
  accounts: [],
  messages: [],
  call: null,
  scanFoundNothing: false,
};

export function evolvePhone(phone: PhoneState, event: RunEvent): PhoneState {
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
        // Scanning the same account again replaces it, as authenticator apps do after asking.
        accounts: [
          ...phone.accounts.filter(
            ({ issuer, account }) =>
              issuer !== event.account.issuer || account !== event.account.account,
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
    default:
      return phone;
  }
}

const withCall = (
  phone: PhoneState,
  state: NonNullable<PhoneState['call']>['state'],
): PhoneState => (phone.call ? { ...phone, call: { ...phone.call, state } } : phone);
