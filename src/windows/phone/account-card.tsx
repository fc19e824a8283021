import type { PhoneAccount } from '../../simulation/model.ts';
import { practiceIssuer } from '../../simulation/shown-enrolment.ts';
import { usePractice } from '../practice-context.ts';
import { Digits } from '../parts/digits.tsx';
import { HintMarker } from '../parts/hint-marker.tsx';
import { Text } from '../parts/text.tsx';
import { useHint } from '../parts/use-hint.ts';
import { Ring } from './ring.tsx';
import { useOneTimeCode } from './use-one-time-code.ts';
import { useId } from '../parts/use-id.ts';

interface AccountCardProps {
  readonly account: PhoneAccount;
  readonly announced: boolean;
}

export function AccountCard({ account, announced }: AccountCardProps) {
  const id = useId();
  const hinted = useHint('phone.codes.oneTimeCode');
  const { code, remaining } = useOneTimeCode(account);
  const { state } = usePractice().run;
  const isPaused = state.practice.pausedAt !== null;
  // The QR code holds one text for every language; the reader’s phone shows it in theirs.
  const { name } = state.tenant;
  const isPractice = account.issuer === practiceIssuer(name);
  const within = Math.ceil(remaining / 10_000) * 10;
  return (
    <div class="p-account">
      <p class="p-account__issuer">
        {isPractice ? <Text k="phone.codes.issuer" fill={{ name }} /> : account.issuer}
      </p>
      <p class="p-account__name">
        <bdi dir="ltr">{account.account}</bdi>
      </p>
      <p id={id} class="p-account__label">
        <Text k="phone.codes.oneTimeCode" />
      </p>
      <div class="p-account__code">
        <output
          class="p-code"
          dir="ltr"
          aria-labelledby={id}
          aria-describedby={`${id}-next`}
          aria-live={announced ? 'polite' : 'off'}
          data-ui-key="phone.codes.oneTimeCode"
          data-hinted={hinted}
        >
          <Digits text={code} group={Math.ceil(account.digits / 2)} />
        </output>
        {hinted && <HintMarker />}
        {code !== '' && (
          <Ring
            key={code}
            period={account.period * 1000}
            remaining={remaining}
            isPaused={isPaused}
          />
        )}
      </div>
      {code !== '' && (
        <p id={`${id}-next`} class="p-help">
          {isPaused ? (
            <Text k="phone.codes.paused" />
          ) : (
            <Text k="phone.codes.nextIn" fill={{ count: within }} />
          )}
        </p>
      )}
    </div>
  );
}
