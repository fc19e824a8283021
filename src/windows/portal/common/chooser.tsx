import type { Key } from '../../../i18n/keys.ts';
import { budi, personas, sari } from '../../../simulation/personas.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';

const names: Readonly<Record<string, Key>> = {
  [sari.id]: 'portal.chooser.sari',
  [budi.id]: 'portal.chooser.budi',
};

/** A chooser of filled-in people instead of an empty sign-in form: nobody is to type an account of their own here. */
export function Chooser() {
  const { run } = usePractice();
  const id = useId();
  return (
    <Page title="portal.chooser.title">
      <p>
        <Text k="portal.chooser.lead" />
      </p>
      <ul class="p-people">
        {personas.map((person) => (
          <li key={person.id}>
            <CommandButton
              k={names[person.id] ?? 'portal.signIn.account'}
              describedBy={`${id}-${person.id}`}
              press={() => run.dispatch({ type: 'choosePerson', userId: person.id })}
            />
            <p id={`${id}-${person.id}`} class="p-help">
              <Text
                k={
                  run.state.tenant.users[person.id]?.mfa === 'disabled'
                    ? 'portal.chooser.mfaOff'
                    : 'portal.chooser.mfaOn'
                }
              />
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
