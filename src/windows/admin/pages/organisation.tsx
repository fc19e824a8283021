import {
  isTicked,
  onOff,
  onOffSettings,
  organisationIn,
  switchIn,
} from '../../../simulation/lazy/admin-forms.ts';
import type { Problem } from '../../../simulation/model.ts';
import { isModernOn, isSmtpAuthOn } from '../../../tenant/protocol-availability.ts';
import type { TenantState } from '../../../tenant/model.ts';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';
import { Note } from '../parts/note.tsx';
import { Saved } from '../parts/saved.tsx';

interface OrganisationProps {
  readonly problem: Problem | null;
  readonly saved: boolean;
}

const rules = {
  securityDefaults: 'R8',
  conditionalAccessMfa: 'R6, R7',
  legacyBlocked: 'R14',
} as const;

const untouched = (tenant: TenantState): TenantState => ({
  ...tenant,
  policy: { ...tenant.policy, smtpAuth: 'default', modernAuthentication: 'default' },
});

/** What holds for everybody, and decides whether there are app passwords at all. No real page has it all (§2.6 row 7). */
export function Organisation({ problem, saved }: OrganisationProps) {
  const { run } = usePractice();
  const id = useId();
  const { tenant } = run.state;
  const { policy } = tenant;
  const byDefault = (isOn: boolean) => (isOn ? 'admin.defaultOn' : 'admin.defaultOff');
  return (
    <Page title="admin.organisation.title" problem={problem}>
      <Form
        submit="admin.save"
        send={() =>
          run.dispatch({ type: 'changePolicy', change: organisationIn(tenant, run.drafts) })
        }
      >
        {onOffSettings.map((name) => (
          <div key={name} class="p-setting">
            <Checkbox
              k={`admin.organisation.${name}`}
              describedBy={`${id}-${name}`}
              ticked={isTicked(run.drafts, name, policy[name])}
              change={(ticked) => {
                run.setDraft(name, onOff(ticked));
              }}
            />
            <Note id={`${id}-${name}`} k={`admin.organisation.${name}Note`} rule={rules[name]} />
          </div>
        ))}
        <ChoiceList
          field="smtpAuth"
          k="admin.organisation.smtpAuth"
          value={switchIn(run.drafts, 'smtpAuth', policy.smtpAuth)}
          byDefault={byDefault(isSmtpAuthOn(untouched(tenant)))}
          note="admin.organisation.smtpAuthNote"
          rule="§4.2 row 9"
        />
        <ChoiceList
          field="modernAuthentication"
          k="admin.organisation.modernAuthentication"
          value={switchIn(run.drafts, 'modernAuthentication', policy.modernAuthentication)}
          byDefault={byDefault(isModernOn(untouched(tenant)))}
          note="admin.organisation.modernAuthenticationNote"
          rule="§4.4 row 3"
        />
        {saved && <Saved />}
      </Form>
    </Page>
  );
}
