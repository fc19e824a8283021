import { usePractice } from '../practice-context.ts';
import { Text } from '../parts/text.tsx';
import { usePageFocus } from '../parts/use-page-focus.ts';
import { WindowFrame } from '../window-frame.tsx';
import { Inbox } from './inbox.tsx';
import { Password } from './password.tsx';
import { Welcome } from './welcome.tsx';

interface MailWindowProps {
  readonly shown: boolean;
}

/** An old mail program. It knows one thing only: a user name and a password. */
export function MailWindow({ shown }: MailWindowProps) {
  const { page } = usePractice().run.state.mail;
  const screen = usePageFocus(page);
  return (
    <WindowFrame id="mail" shown={shown}>
      <div class="p-mail">
        <p class="p-mail__bar">
          <span>
            <Text k="mail.name" />
          </span>
          <span class="p-mail__tag">
            <Text k="window.practice" />
          </span>
        </p>
        <div ref={screen}>
          {page === 'welcome' && <Welcome />}
          {page === 'password' && <Password />}
          {page === 'inbox' && <Inbox />}
        </div>
      </div>
    </WindowFrame>
  );
}
