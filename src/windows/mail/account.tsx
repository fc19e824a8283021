import { useState } from 'preact/hooks';
import {
  addressOf,
  hasMailSetting,
  mailClient,
  mailMethod,
} from '../../simulation/mail-sign-in.ts';
import type { Key } from '../../i18n/keys.ts';
import { practicePasswordOf } from '../../simulation/personas.ts';
import { usePractice } from '../practice-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { Text } from '../parts/text.tsx';
import { AuthenticationSetting } from './authentication-setting.tsx';
import { OtherProgram } from './other-program.tsx';
import { ServerSettings } from './server-settings.tsx';
import { ServerWords } from './server-words.tsx';
import { Sheet } from './sheet.tsx';

/** The account's settings and its password; with modern sign-in the organisation's own page takes the password. */
export function Account() {
  const { run } = usePractice();
  const { tenant, mail, clipboard } = run.state;
  const [isNothingToPaste, setNothingToPaste] = useState(false);
  const { formFactor, protocol } = mailClient(run.state);
  const isPrinter = formFactor === 'printer';
  const isModern = mailMethod(run.state) === 'modern';

  const password = practicePasswordOf(run.state, mail.userId);
  const filledIn = isModern ? 'portal.signIn.passwordHelp' : 'mail.password.help';
  /** Not after an attempt: what stands in the field may be something else by then. */
  const helpFor = (text: string | undefined): Key | undefined => {
    if (text === password) return mail.problem === null ? filledIn : undefined;
    return clipboard === null || isModern ? 'portal.signIn.passwordIs' : undefined;
  };
  const paste = () => {
    const text = run.secret(clipboard?.ref ?? '');
    setNothingToPaste(text === undefined);
    if (text !== undefined) run.setDraft('mailPassword', text);
    return Promise.resolve();
  };

  return (
    <Page
      title={isPrinter ? 'mail.printer.settings' : 'mail.password.title'}
      problem={mail.problem}
      fields={['mailPassword']}
    >
      <dl class="p-facts">
        <dt>
          <Text k="mail.password.address" />
        </dt>
        <dd>
          <bdi dir="ltr">{addressOf(tenant, mail)}</bdi>
        </dd>
        <ServerSettings protocol={protocol} />
      </dl>
      {hasMailSetting(run.state) && <AuthenticationSetting />}
      <Sheet open={isModern}>
        <Form
          submit={isPrinter ? 'mail.printer.sendTest' : 'mail.password.signIn'}
          send={() =>
            run.dispatch({ type: 'submitMailPassword', password: run.drafts.mailPassword ?? '' })
          }
          others={<CommandButton k="mail.password.paste" press={paste} />}
        >
          <Field
            field="mailPassword"
            kind="password"
            k={isModern ? 'portal.signIn.password' : 'mail.password.label'}
            help={helpFor(run.drafts.mailPassword)}
            fill={{ password }}
            problem={mail.problem}
          />
          {isNothingToPaste && !clipboard && (
            <p class="p-problem">
              <Text k="mail.password.nothingToPaste" />
            </p>
          )}
        </Form>
      </Sheet>
      <ServerWords words={mail.serverWords} />
      <OtherProgram />
    </Page>
  );
}
