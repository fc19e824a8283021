import { selectionIn } from '../../../simulation/admin/forms.ts';
import type { Problem } from '../../../simulation/model.ts';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';
import { Saved } from '../parts/saved.tsx';
import { QuickSteps } from '../quick-steps.tsx';
import { UserTable } from '../user-table.tsx';

interface UsersProps {
  readonly problem: Problem | null;
  readonly saved: boolean;
}

/** Everybody in the organisation, with the state of per-user multi-factor authentication (docs/facts.md R1). */
export function Users({ problem, saved }: UsersProps) {
  const { run } = usePractice();
  const users = Object.values(run.state.tenant.users);
  const ids = new Set(selectionIn(run.drafts));
  const selected = users.filter(({ id }) => ids.has(id));
  return (
    <Page title="admin.users.title" problem={problem}>
      {saved && <Saved />}
      <UserTable users={users} selected={selected} />
      {selected.length === 0 ? (
        <p class="p-help">
          <Text k="admin.users.none" />
        </p>
      ) : (
        <QuickSteps selected={selected} />
      )}
    </Page>
  );
}
