import { mailMethod } from '../../simulation/mail-sign-in.ts';
import { usePractice } from '../practice-context.ts';
import { Text } from '../parts/text.tsx';
import { useLoaded } from '../parts/use-loaded.ts';
import { usePageFocus } from '../parts/use-page-focus.ts';
import { WindowFrame } from '../window-frame.tsx';
import { Account } from './account.tsx';
import { Inbox } from './inbox.tsx';
import { formFactorOf } from './form-factor.ts';
import { Welcome } from './welcome.tsx';

interface MailWindowProps {
  readonly shown: boolean;
}

const loadLater = () => import('./lazy/pages.ts');

/** A program that reads or sends mail. Which one it is, the reader chooses; how it signs in, the tenant's rules say. */
export function MailWindow({ shown }: MailWindowProps) {
  const { state } = usePractice().run;
  const { page, program } = state.mail;
  const look = formFactorOf(program);
  const isPrinter = look === 'printer';
  const mayComeLater = page !== 'welcome' && (isPrinter || mailMethod(state) === 'modern');
  const later = useLoaded(loadLater, mayComeLater);
  const isLater = page === 'secondFactor' || page === 'setUp' || (page === 'inbox' && isPrinter);
  // The page before stays until the next one is there, and with it the reader's place.
  const present = isLater && !later ? 'password' : page;
  const screen = usePageFocus(present);
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
        <div ref={screen} class="p-mail__screen" aria-busy={present !== page}>
          {present === 'welcome' && <Welcome />}
          {present === 'password' && <Account />}
          {present === 'secondFactor' && later && <later.SecondFactor />}
          {present === 'setUp' && later && <later.SetUp />}
          {present === 'inbox' && (isPrinter && later ? <later.Sent /> : <Inbox />)}
        </div>
      </div>
    </WindowFrame>
  );
}
