import type { ComponentChild } from 'preact';
import { mailClient } from '../../simulation/mail-sign-in.ts';
import type { MailState } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { Text } from '../parts/text.tsx';
import { useLoaded } from '../parts/use-loaded.ts';
import { usePageFocus } from '../parts/use-page-focus.ts';
import { WindowFrame } from '../window-frame.tsx';
import { Account } from './account.tsx';
import { labelOfClient } from './client-label.ts';
import { Welcome } from './welcome.tsx';

interface MailWindowProps {
  readonly shown: boolean;
}

const loadPages = () => import('./lazy/pages.ts');
type LazyPages = Awaited<ReturnType<typeof loadPages>>;

/** A program that reads or sends mail. Which one it is, the reader chooses; how it signs in, the tenant's rules say. */
export function MailWindow({ shown }: MailWindowProps) {
  const { state } = usePractice().run;
  const { page } = state.mail;
  const client = mailClient(state);
  const isPrinter = client.formFactor === 'printer';
  // Loaded with the first page after the list, so that they are there when the server answers.
  const mayNeedPages = page !== 'welcome';
  const lazy = useLoaded(loadPages, mayNeedPages);
  // The page before stays until the next one is there, and with it the reader's place.
  const present = isLazy(page) && !lazy ? 'password' : page;
  const screen = usePageFocus(present);
  return (
    <WindowFrame id="mail" shown={shown}>
      <div class="p-mail" data-form-factor={client.formFactor}>
        <p class="p-mail__bar">
          <span>
            <Text k={labelOfClient(client)} />
          </span>
          <span class="p-mail__tag">
            <Text k="window.practice" />
          </span>
        </p>
        <div ref={screen} class="p-mail__screen" aria-busy={present !== page}>
          {drawPage(present, isPrinter, lazy)}
        </div>
      </div>
    </WindowFrame>
  );
}

const isLazy = (page: MailState['page']): boolean =>
  page === 'secondFactor' || page === 'setUp' || page === 'inbox';

function drawPage(
  page: MailState['page'],
  isPrinter: boolean,
  lazy: LazyPages | null,
): ComponentChild {
  switch (page) {
    case 'welcome':
      return <Welcome />;
    case 'password':
      return <Account />;
    case 'secondFactor':
      return lazy && <lazy.SecondFactor />;
    case 'setUp':
      return lazy && <lazy.SetUp />;
    case 'inbox':
      if (!lazy) return null;
      return isPrinter ? <lazy.Sent /> : <lazy.Inbox />;
  }
}
