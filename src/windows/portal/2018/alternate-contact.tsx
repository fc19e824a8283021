import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface AlternateContactProps {
  readonly problem: Problem | null;
}

/** App method only, "Step 3": a phone number in case the app is lost. */
export function AlternateContact({ problem }: AlternateContactProps) {
  const { run } = usePractice();
  return (
    <Page
      title="portal.alternate.title"
      task="portal.verification.title"
      problem={problem}
      fields={['alternateNumber']}
    >
      <p>
        <Text k="portal.alternate.lead" />
      </p>
      <Form
        submit="portal.next"
        send={() =>
          run.dispatch({ type: 'confirmContact', phoneNumber: run.drafts.alternateNumber ?? '' })
        }
      >
        <Field
          field="alternateNumber"
          kind="phoneNumber"
          k="portal.alternate.phoneNumber"
          help="portal.contact.phoneNumberHelp"
          problem={problem}
        />
      </Form>
    </Page>
  );
}
