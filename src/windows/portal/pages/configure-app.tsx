import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Action } from '../../parts/action.tsx';
import { Digits } from '../../parts/digits.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { QrCode } from '../qr-code.tsx';

interface ConfigureAppProps {
  readonly problem: Problem | null;
}

/** The QR code that the practice phone, or a real one, scans, and the same key for typing. */
export function ConfigureApp({ problem }: ConfigureAppProps) {
  const { run } = usePractice();
  const { state } = run;
  const enrolment = run.shownEnrolment();
  const account =
    state.browser.userId === null ? '' : (state.tenant.users[state.browser.userId]?.address ?? '');
  return (
    <Page title="portal.configure.title" task="portal.verification.title" problem={problem}>
      <p>
        <Text k={enrolment ? 'portal.configure.lead' : 'portal.configure.gone'} />
      </p>
      {enrolment && (
        <div class="p-enrolment">
          <QrCode text={enrolment.uri} account={account} />
          <div>
            <p class="p-strong">
              <Text k="portal.configure.cantScan" />
            </p>
            <dl class="p-facts">
              <dt>
                <Text k="portal.configure.key" />
              </dt>
              <dd class="p-code" dir="ltr" data-ui-key="portal.configure.key">
                <Digits text={enrolment.key} group={4} />
              </dd>
            </dl>
          </div>
          <p class="p-help p-enrolment__note">
            <Text k="portal.configure.manualLead" />
          </p>
          <p class="p-help p-enrolment__note">
            <Text k="portal.configure.ownPhone" />
          </p>
        </div>
      )}
      <div class="p-buttons">
        <Action k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
        <Action k="portal.next" look="main" press={() => run.dispatch({ type: 'confirmScan' })} />
      </div>
    </Page>
  );
}
