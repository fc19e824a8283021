import { touchedIn } from '../../../simulation/admin/forms.ts';
import { serviceSettings } from '../../../simulation/admin/settings.ts';
import type { Problem } from '../../../simulation/model.ts';
import { Page } from '../../parts/page.tsx';
import { usePractice } from '../../practice-context.ts';
import { SettingsForm } from '../settings-form.tsx';

interface ServiceSettingsProps {
  readonly problem: Problem | null;
  readonly saved: boolean;
}

export function ServiceSettings({ problem, saved }: ServiceSettingsProps) {
  const { run } = usePractice();
  return (
    <Page title="admin.service.title" problem={problem} fields={['trustedRanges']}>
      <SettingsForm
        settings={serviceSettings}
        kept={run.state.tenant.policy}
        submit="admin.save"
        send={() =>
          run.dispatch({ type: 'changePolicy', change: touchedIn(serviceSettings, run.drafts) })
        }
        {...{ problem, saved }}
      />
    </Page>
  );
}
