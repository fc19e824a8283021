import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';
import { ratna } from '../../../simulation/personas.ts';
import { Note } from '../parts/note.tsx';
import { nameOf } from '../parts/person.tsx';
import { sections } from '../sections.ts';

/** Who is signed in, and what is where. */
export function Home() {
  const { translator } = usePractice();
  return (
    <Page title="admin.home.title">
      <p>
        <Text k="admin.home.signedInAs" fill={{ name: translator.t(nameOf(ratna.id)) }} />
      </p>
      <dl class="p-admin__contents">
        {sections.map(({ name, about }) => (
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
