import { usePractice } from '../../practice-context.ts';
import { Digits } from '../../parts/digits.tsx';
import { Text } from '../../parts/text.tsx';
import { QrCode } from './qr-code.tsx';
import { useUser } from './use-user.ts';

/** The QR code that the practice phone, or a real one, scans, and the same key for typing. */
export function EnrolmentKey() {
  const { run } = usePractice();
  const { user } = useUser();
  const enrolment = run.shownEnrolment();
  return (
    <>
      <p>
        <Text k={enrolment ? 'portal.configure.lead' : 'portal.configure.gone'} />
      </p>
      {enrolment && (
        <div class="p-enrolment">
          <QrCode text={enrolment.uri} account={user?.address ?? ''} />
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
    </>
  );
}
