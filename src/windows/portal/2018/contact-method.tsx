import type { Key } from '../../../i18n/keys.ts';
import type { ContactMethod as Method, Problem } from '../../../simulation/model.ts';
import type { RunHandle } from '../../../simulation/run.ts';
import { kindsAllowed } from '../../../tenant/enrolment.ts';
import { usePractice } from '../../practice-context.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useHint } from '../../parts/use-hint.ts';
import { useId } from '../../parts/use-id.ts';

interface ContactMethodProps {
  readonly problem: Problem | null;
}

const methods = {
  authenticatorApp: {
    label: 'portal.contact.mobileApp',
    lead: 'portal.contact.appLead',
    submit: 'portal.contact.setUp',
    isByPhone: false,
  },
  textMessage: {
    label: 'portal.contact.textMessage',
    lead: 'portal.contact.textLead',
    submit: 'portal.next',
    isByPhone: true,
  },
  phoneCall: {
    label: 'portal.contact.phoneCall',
    lead: 'portal.contact.callLead',
    submit: 'portal.next',
    isByPhone: true,
  },
} as const satisfies Record<Method, { label: Key; lead: Key; submit: Key; isByPhone: boolean }>;

const isMethod = (value: string | undefined): value is Method =>
  value !== undefined && Object.hasOwn(methods, value);

/** "Step 1: How should we contact you?" What the organisation does not allow is greyed out (docs/facts.md §2.1 row 7). */
export function ContactMethod({ problem }: ContactMethodProps) {
  const { run, translator } = usePractice();
  const id = useId();
  const draft = run.drafts.contactMethod;
  const method = isMethod(draft) ? draft : null;
  const isByPhone = method !== null && methods[method].isByPhone;
  const hinted = useHint(
    'portal.contact.method',
    ...Object.values(methods).map(({ label }) => label),
  );
  const allowed = kindsAllowed(run.state.tenant.policy);
  const isAllowed = (name: string) => allowed.includes(name as Method);
  const isSomeGrey = !Object.keys(methods).every(isAllowed);
  const described = [method && `${id}-lead`, isSomeGrey && `${id}-grey`].filter(Boolean).join(' ');

  return (
    <Page
      title="portal.contact.title"
      task="portal.verification.title"
      problem={problem}
      fields={isByPhone ? ['phoneNumber'] : []}
    >
      {/* One form for every method, so that the list keeps its focus while the rest changes below it. */}
      <Form submit={method && methods[method].submit} send={() => send(run, method)}>
        <Labelled id={id} k="portal.contact.method" hinted={hinted}>
          <select
            id={id}
            value={method ?? ''}
            onChange={({ currentTarget: { value } }) => {
              run.setDraft('contactMethod', value);
            }}
            data-ui-key="portal.contact.method"
            data-hinted={hinted}
            aria-describedby={described === '' ? undefined : described}
          >
            <option value="">{translator.t('portal.contact.choose')}</option>
            {Object.entries(methods).map(([name, { label }]) => (
              <option key={name} value={name} data-ui-key={label} disabled={!isAllowed(name)}>
                {translator.t(label)}
              </option>
            ))}
          </select>
          {method && (
            <p id={`${id}-lead`} class="p-help">
              <Text k={methods[method].lead} />
            </p>
          )}
          {isSomeGrey && (
            <p id={`${id}-grey`} class="p-help">
              <Text k="portal.contact.greyed" />
            </p>
          )}
        </Labelled>
        {isByPhone && (
          <Field
            field="phoneNumber"
            kind="phoneNumber"
            k="portal.contact.phoneNumber"
            help="portal.contact.phoneNumberHelp"
            problem={problem}
          />
        )}
      </Form>
    </Page>
  );
}

async function send(run: RunHandle, method: Method | null): Promise<void> {
  if (method === 'authenticatorApp') await run.dispatch({ type: 'setUpApp' });
  else if (method)
    await run.dispatch({ type: 'contactMe', method, phoneNumber: run.drafts.phoneNumber ?? '' });
}
