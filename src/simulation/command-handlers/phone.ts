import { parseEnrolmentUri } from '../../tenant/enrolment-uri.ts';
import { keyToText } from '../../tenant/one-time-code.ts';
import { decideCallConfirmed } from '../../tenant/challenges.ts';
import { randomId } from '../../tenant/random.ts';
import type { RunState } from '../model.ts';
import { shownEnrolment } from '../shown-enrolment.ts';
import { answer, noChange, type HandlersOf } from './command-handler.ts';
import { rememberDevice } from './remember-device.ts';

const callIs = (state: RunState, wanted: 'ringing' | 'answered'): boolean =>
  state.phone.call?.state === wanted;

/** Which window has the sign-in that placed the call. */
function callerOf({ tenant, phone, mail }: RunState): 'browser' | 'mail' {
  const challenge = Object.values(tenant.users)
    .flatMap(({ factors }) => factors)
    .find((factor) => factor.challenge?.id === phone.call?.challengeId)?.challenge;
  return challenge !== undefined && challenge.sessionId === mail.sessionId ? 'mail' : 'browser';
}

export const phoneHandlers: HandlersOf<
  'openPhoneApp' | 'scanQrCode' | 'answerCall' | 'pressCallKey' | 'hangUp'
> = {
  openPhoneApp:
    (_, { app }) =>
    () => ({ events: [{ type: 'phoneAppOpened', app }] }),

  /** Reads the URI of the QR code in the browser window, as a camera would. */
  scanQrCode: (_state, _command, ports) => (state) => {
    const shown = shownEnrolment(state, ports.secret);
    const enrolment = shown && parseEnrolmentUri(shown.uri);
    if (!enrolment || state.browser.page.name !== 'configureApp')
      return { events: [{ type: 'scanFoundNothing' }] };
    const keyRef = `phone:${String(state.version + 1)}`;
    return {
      events: [
        {
          type: 'qrCodeScanned',
          account: {
            issuer: enrolment.issuer,
            account: enrolment.account,
            keyRef,
            factorId: state.browser.page.factorId,
            ...enrolment.parameters,
          },
        },
      ],
      secrets: [[keyRef, keyToText(enrolment.key)]],
    };
  },

  answerCall: () => (state) =>
    callIs(state, 'ringing') ? { events: [{ type: 'callAnswered' }] } : noChange,

  pressCallKey:
    (_, { key }, ports) =>
    (state, now) => {
      const call = state.phone.call;
      if (!call || !callIs(state, 'answered') || key !== '#') return noChange;
      const caller = callerOf(state);
      const proof = decideCallConfirmed(
        state.tenant,
        call.challengeId,
        state[caller].sessionId,
        now,
        randomId(ports.random),
      );
      // A mail client has no cookies (§1.4 row 6).
      const answered = answer(
        caller === 'browser' ? rememberDevice(state, now, proof, randomId(ports.random)) : proof,
        caller,
      );
      return answered.refusal
        ? { ...answered, events: [...answered.events, { type: 'callEnded' }] }
        : answered;
    },

  /** Hanging up before # refuses the call: the page that waits for it says so and offers to call again. */
  hangUp: () => (state) => {
    if (!callIs(state, 'ringing') && !callIs(state, 'answered')) return noChange;
    return {
      events: [
        { type: 'callEnded' },
        { type: 'inputRefused', window: callerOf(state), field: null, reason: 'callNotAnswered' },
      ],
    };
  },
};
