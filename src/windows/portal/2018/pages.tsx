import type { RunState } from '../../../simulation/model.ts';
import { DeleteAppPassword } from '../common/delete-app-password.tsx';
import { NameAppPassword } from '../common/name-app-password.tsx';
import { AlternateContact } from './alternate-contact.tsx';
import { AppPassword } from './app-password.tsx';
import { AppPasswordDeleted, AppPasswords } from './app-passwords.tsx';
import { AwaitCall } from '../common/await-call.tsx';
import { ConfigureApp } from '../common/configure-app.tsx';
import { ContactMethod } from './contact-method.tsx';
import { EnterCode } from '../common/enter-code.tsx';
import { Home } from './home.tsx';
import { Interrupt } from './interrupt.tsx';
import { VerificationMethods } from './verification-methods.tsx';
import { Verified } from '../common/verified.tsx';

interface PagesOf2018Props {
  readonly state: RunState;
}

const task = 'portal.verification.title';

/** The pages of 2018 behind the sign-in (docs/facts.md §2.1). */
export function PagesOf2018({ state }: PagesOf2018Props) {
  const { page, problem } = state.browser;
  switch (page.name) {
    case 'interrupt':
      return <Interrupt problem={problem} />;
    case 'contactMethod':
      return <ContactMethod problem={problem} />;
    case 'configureApp':
      return <ConfigureApp title="portal.configure.title" task={task} problem={problem} />;
    case 'enterCode':
      return (
        <EnterCode
          kind={page.kind}
          title={
            page.kind === 'authenticatorApp' ? 'portal.code.appTitle' : 'portal.code.textTitle'
          }
          task={task}
          submit="portal.code.verify"
          problem={problem}
        />
      );
    case 'awaitCall':
      return <AwaitCall title="portal.call.title" task={task} problem={problem} />;
    case 'verified':
      return (
        <Verified title="portal.verified.title" task={task} goOn="portal.next" problem={problem} />
      );
    case 'alternateContact':
      return <AlternateContact problem={problem} />;
    case 'appPassword':
      return <AppPassword problem={problem} />;
    case 'home':
      return <Home problem={problem} />;
    case 'securityInfo':
      return <VerificationMethods problem={problem} />;
    case 'appPasswords':
      return <AppPasswords problem={problem} />;
    case 'nameAppPassword':
      return (
        <NameAppPassword title="portal.nameAppPassword.createTitle" task={task} problem={problem} />
      );
    case 'deleteAppPassword':
      return (
        <DeleteAppPassword
          id={page.appPasswordId}
          task={task}
          confirm="portal.yes"
          cancel="portal.no"
          problem={problem}
        />
      );
    case 'appPasswordDeleted':
      return <AppPasswordDeleted problem={problem} />;
    // Before the sign-in, and pages that only today's portal has.
    case 'chooser':
    case 'signIn':
    case 'secondFactor':
    case 'proveAgain':
    case 'getApp':
    case 'setUpAccount':
    case 'phoneMethod':
    case 'addMethod':
    case 'changePassword':
    case 'defaultMethod':
    case 'removeFactor':
      return null;
  }
}
