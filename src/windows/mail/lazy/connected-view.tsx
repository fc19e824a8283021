import type { ComponentChildren } from 'preact';
import type { Key } from '../../../i18n/keys.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { ServerWords } from '../server-words.tsx';
import { SignedInWith } from './signed-in-with.tsx';

interface ConnectedViewProps {
  readonly title: Key;
  /** What this program calls asking the server once more. */
  readonly again: Key;
  readonly children: ComponentChildren;
}

/** A program that the server accepted: with what, what it shows, and the two ways on. */
export function ConnectedView({ title, again, children }: ConnectedViewProps) {
  const { run } = usePractice();
  const { problem, serverWords } = run.state.mail;
  return (
    <Page title={title} problem={problem}>
      <SignedInWith />
      {children}
      <ServerWords words={serverWords} />
      <div class="p-buttons">
        <CommandButton
          k="mail.inbox.remove"
          variant="quiet"
          press={() => run.dispatch({ type: 'removeMailAccount' })}
        />
        <CommandButton k={again} press={() => run.dispatch({ type: 'getMail' })} />
      </div>
    </Page>
  );
}
