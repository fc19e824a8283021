import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';
import { ratna } from '../../../simulation/personas.ts';
import { Note } from '../parts/note.tsx';
import { nameOf } from '../parts/person.tsx';

const parts = [
  ['admin.pages.users', 'admin.home.users'],
  ['admin.pages.service', 'admin.home.service'],
  ['admin.pages.organisation', 'admin.home.organisation'],
] as const;

/** Who is signed in, and what is where. */
export function Home() {
  const { translator } = usePractice();
  return (
    <Page title="admin.home.title">
      <p>
        <Text k="admin.home.signedInAs" fill={{ name: translator.t(nameOf(ratna.id)) }} />
      </p>
      <dl class="p-admin__contents">
        {parts.map(([name, about]) => (
          <div key={name}>
            <dt>
              <Text k={name} />
            </dt>
            <dd>
              <Text k={about} />
            </dd>
          </div>
        ))}
      </dl>
      <Note k="admin.home.where" rule="R11" />
      <Note k="admin.home.role" rule="R12" />
    </Page>
  );
}
