import { usePractice } from '../practice-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { Text } from '../parts/text.tsx';
import { AccountCard } from './account-card.tsx';

interface CodesProps {
  /** Whether a new code is read out: only to a reader who is at the phone. */
  readonly announced: boolean;
}

/** The authenticator app. */
export function Codes({ announced }: CodesProps) {
  const { run } = usePractice();
  const { accounts, scanFoundNothing } = run.state.phone;
  return (
    <>
      <h4>
        <Text k="phone.codes.title" />
      </h4>
      {accounts.length > 0 ? (
        <ul class="p-accounts">
          {accounts.map((account) => (
            <li key={account.keyRef}>
              <AccountCard account={account} announced={announced} />
            </li>
          ))}
        </ul>
      ) : (
        <p class="p-empty">
          <Text k="phone.codes.empty" />
        </p>
      )}
      {scanFoundNothing && (
        <p class="p-problem">
          <Text k="phone.codes.nothingFound" />
        </p>
      )}
      <CommandButton
        k="phone.codes.scan"
        variant={accounts.length > 0 ? 'plain' : 'main'}
        press={() => run.dispatch({ type: 'scanQrCode' })}
      />
    </>
  );
}
