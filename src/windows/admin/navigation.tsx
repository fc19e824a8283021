import type { Key } from '../../i18n/keys.ts';
import type { AdminPage } from '../../simulation/devices/admin-page.ts';
import { HintMarker } from '../parts/hint-marker.tsx';
import { Text } from '../parts/text.tsx';
import { useHint } from '../parts/use-hint.ts';
import { usePractice } from '../practice-context.ts';
import { sectionOf, sections, type Section } from './sections.ts';

interface NavigationProps {
  readonly page: AdminPage['name'];
}

export function Navigation({ page }: NavigationProps) {
  const { translator } = usePractice();
  return (
    <div class="p-admin__pages" role="group" aria-label={translator.t('admin.pages.label')}>
      {sections.map((section) => (
        <Link
          key={section.page}
          to={section.page}
          k={section.name}
          isCurrent={sectionOf[page] === section.page}
        />
      ))}
    </div>
  );
}

interface LinkProps {
  readonly to: Section;
  readonly k: Key;
  readonly isCurrent: boolean;
}

function Link({ to, k, isCurrent }: LinkProps) {
  const { run } = usePractice();
  const hinted = useHint(k);
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'page' : undefined}
      data-ui-key={k}
      data-hinted={hinted}
      onClick={() => void run.dispatch({ type: 'openAdminPage', page: { name: to } })}
    >
      <Text k={k} />
      {hinted && <HintMarker />}
    </button>
  );
}
