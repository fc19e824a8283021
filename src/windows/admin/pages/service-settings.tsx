import { isAllowed, onOff, serviceSettingsIn } from '../../../simulation/lazy/admin-forms.ts';
import type { Problem } from '../../../simulation/model.ts';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Note } from '../parts/note.tsx';
import { Saved } from '../parts/saved.tsx';
import { RememberedDays } from '../remembered-days.tsx';
import { TrustedRanges } from '../trusted-ranges.tsx';

interface ServiceSettingsProps {
  readonly problem: Problem | null;
  readonly saved: boolean;
}

const choices = [
  { allows: true, k: 'admin.service.allow', note: 'admin.service.allowNote', rule: 'R6, R15' },
  { allows: false, k: 'admin.service.forbid', note: 'admin.service.forbidNote', rule: 'R14' },
] as const;

/** The switch for app passwords (docs/facts.md R9) and trusted IPs (§1.4), saved together (§2.6 row 6). */
export function ServiceSettings({ problem, saved }: ServiceSettingsProps) {
  const { run } = usePractice();
  const id = useId();
  const allowed = isAllowed(run.state.tenant, run.drafts);
  return (
    <Page title="admin.service.title" problem={problem} fields={['trustedRanges']}>
      <Form
        submit="admin.save"
        send={() =>
          run.dispatch({
            type: 'changePolicy',
            change: serviceSettingsIn(run.state.tenant, run.drafts),
          })
        }
      >
        <div class="p-setting" role="radiogroup" aria-labelledby={id}>
          <p id={id} class="p-strong">
            <Text k="admin.service.appPasswords" />
          </p>
          {choices.map(({ allows, k, note, rule }) => (
            <div key={k}>
              <Checkbox
                k={k}
                choice={id}
                describedBy={`${id}-${String(allows)}`}
                ticked={allowed === allows}
                change={() => {
                  run.setDraft('appPasswordSwitch', onOff(allows));
                }}
              />
              <Note id={`${id}-${String(allows)}`} k={note} rule={rule} />
            </div>
          ))}
        </div>
        <TrustedRanges problem={problem} />
        <RememberedDays />
        {saved && <Saved />}
      </Form>
    </Page>
  );
}
