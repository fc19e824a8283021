import { touchedIn } from '../../../simulation/admin/forms.ts';
import { organisationSettings } from '../../../simulation/admin/settings.ts';
import type { Problem } from '../../../simulation/model.ts';
import { Page } from '../../parts/page.tsx';
import { usePractice } from '../../practice-context.ts';
import { SettingsForm } from '../settings-form.tsx';

interface OrganisationProps {
  readonly problem: Problem | null;
  readonly saved: boolean;
}

export function Organisation({ problem, saved }: OrganisationProps) {
  const { run } = usePractice();
  return (
    <Page title="admin.organisation.title" problem={problem}>
      <SettingsForm
        settings={organisationSettings}
        kept={run.state.tenant.policy}
        submit="admin.save"
        send={() =>
          run.dispatch({
            type: 'changePolicy',
            change: touchedIn(organisationSettings, run.drafts),
          })
        }
        {...{ problem, saved }}
      />
    </Page>
  );
}
