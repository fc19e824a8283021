import { mailFactor } from '../../../simulation/mail-sign-in.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { secondFactorLeads } from '../../portal/common/second-factor-leads.ts';
import { OtherProgram } from '../other-program.tsx';
import { Sheet } from '../sheet.tsx';

/** Modern sign-in goes on as in the browser: the second proof, on the organisation's own page. */
export function SecondFactor() {
  const { run } = usePractice();
  const { problem } = run.state.mail;
  const kind = mailFactor(run.state)?.kind ?? 'authenticatorApp';
  const askAgain = () => run.dispatch({ type: 'contactMailUserAgain' });
  return (
    <Page
      title="portal.secondFactor.title"
      problem={problem}
      fields={kind === 'phoneCall' ? [] : ['mailCode']}
    >
      <Sheet open>
        <p>
          <Text k={secondFactorLeads[kind]} />
        </p>
        {kind === 'phoneCall' ? (
          <div class="p-buttons">
            <CommandButton k="portal.call.again" press={askAgain} />
          </div>
        ) : (
          <Form
            submit="portal.code.verify"
            send={() => run.dispatch({ type: 'submitMailCode', code: run.drafts.mailCode ?? '' })}
            others={
              kind === 'textMessage' && (
                <CommandButton k="portal.code.sendAgain" variant="quiet" press={askAgain} />
              )
            }
          >
            <Field
              field="mailCode"
              kind="code"
              k="portal.code.label"
              help="portal.code.help"
              problem={problem}
            />
          </Form>
        )}
      </Sheet>
      <OtherProgram />
    </Page>
  );
}
