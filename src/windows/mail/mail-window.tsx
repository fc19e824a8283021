import { usePractice } from '../practice-context.ts';
import { Text } from '../parts/text.tsx';
import { usePageFocus } from '../parts/use-page-focus.ts';
import { WindowFrame } from '../window-frame.tsx';
import { Account } from './account.tsx';
import { Inbox } from './inbox.tsx';
import { lookOf } from './looks.ts';
import { SecondFactor } from './second-factor.tsx';
import { Sent } from './sent.tsx';
import { SetUp } from './set-up.tsx';
import { Welcome } from './welcome.tsx';

interface MailWindowProps {
  readonly shown: boolean;
}

/** A program that reads or sends mail. Which one it is, the reader chooses; how it signs in, the tenant's rules say. */
export function MailWindow({ shown }: MailWindowProps) {
  const { page, program } = usePractice().run.state.mail;
  const screen = usePageFocus(page);
  const look = lookOf(program);
  return (
    <WindowFrame id="mail" shown={shown}>
      <div class="p-mail" data-look={look}>
        <p class="p-mail__bar">
          <span>
            <Text k={`mail.program.${program}`} />
          </span>
          <span class="p-mail__tag">
            <Text k="window.practice" />
          </span>
        </p>
        <div ref={screen} class="p-mail__screen">
          {page === 'welcome' && <Welcome />}
          {page === 'password' && <Account />}
          {page === 'secondFactor' && <SecondFactor />}
          {page === 'setUp' && <SetUp />}
          {page === 'inbox' && (look === 'printer' ? <Sent /> : <Inbox />)}
        </div>
      </div>
    </WindowFrame>
  );
}
