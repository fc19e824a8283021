import { useState } from 'preact/hooks';
import { tenantDomain } from '../../simulation/people.ts';
import { usePractice } from '../practice-context.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { Text } from '../parts/text.tsx';
import { ServerWords } from './server-words.tsx';

export function Password() {
  const { run } = usePractice();
  const { tenant, mail, clipboard } = run.state;
  const [isNothingToPaste, setNothingToPaste] = useState(false);

  const paste = () => {
    const text = clipboard ? run.secret(clipboard.ref) : undefined;
    setNothingToPaste(text === undefined);
    if (text !== undefined) run.setDraft('mailPassword', text);
    return Promise.resolve();
  };

  return (
    <Page title="mail.password.title" problem={mail.problem} fields={['mailPassword']}>
      <dl class="p-facts">
        <dt>
          <Text k="mail.password.address" />
        </dt>
        <dd>
          <bdi dir="ltr">{tenant.users[mail.userId ?? '']?.address}</bdi>
        </dd>
      </dl>
      <p class="p-help">
        <Text k="mail.password.server" fill={{ server: `imap.${tenantDomain}` }} />
      </p>
      <Form
        submit="mail.password.signIn"
        send={() =>
          run.dispatch({ type: 'submitMailPassword', password: run.drafts.mailPassword ?? '' })
        }
        others={<Action k="mail.password.paste" press={paste} />}
      >
        <Field
          field="mailPassword"
          kind="password"
          k="mail.password.label"
          // Not after an attempt: what stands in the field may be something else by then.
          help={mail.serverWords === null ? 'mail.password.help' : undefined}
          problem={mail.problem}
        />
        {isNothingToPaste && !clipboard && (
          <p class="p-problem">
            <Text k="mail.password.nothingToPaste" />
          </p>
        )}
      </Form>
      <ServerWords words={mail.serverWords} />
    </Page>
  );
}
