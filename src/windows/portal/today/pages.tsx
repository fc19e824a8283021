import type { RunState } from '../../../simulation/model.ts';
import { isAppPasswordSectionDue } from '../../../tenant/registration.ts';
import { DeleteAppPassword } from '../common/delete-app-password.tsx';
import { NameAppPassword } from '../common/name-app-password.tsx';
import { AwaitCall } from '../common/await-call.tsx';
import { ConfigureApp } from '../common/configure-app.tsx';
import { EnterCode } from '../common/enter-code.tsx';
import { Verified } from '../common/verified.tsx';
import { useUser } from '../common/use-user.ts';
import { AddMethod } from './add-method.tsx';
import { ChangePassword } from './change-password.tsx';
import { DefaultMethod } from './default-method.tsx';
import { GetApp, SetUpAccount } from './get-app.tsx';
import { Home } from './home.tsx';
import { Interrupt } from './interrupt.tsx';
import { PhoneMethod } from './phone-method.tsx';
import { RemoveFactor } from './remove-factor.tsx';
import { SecurityInfo } from './security-info.tsx';
import { ShownAppPassword } from './shown-app-password.tsx';

interface PagesOfTodayProps {
  readonly state: RunState;
}

/** The pages of now behind the sign-in (docs/facts.md §2.2 to §2.5). */
export function PagesOfToday({ state }: PagesOfTodayProps) {
  const { inSetUp } = useUser();
  const { page, problem, sessionId } = state.browser;
  const task = inSetUp ? 'portal.wizard.title' : 'portal.securityInfo.title';
  switch (page.name) {
    case 'interrupt':
      return <Interrupt problem={problem} />;
    case 'getApp':
      return <GetApp task={task} problem={problem} />;
    case 'setUpAccount':
      return <SetUpAccount task={task} problem={problem} />;
    case 'configureApp':
      return <ConfigureApp title="portal.wizard.scan" task={task} problem={problem} />;
    case 'enterCode':
      return (
        <EnterCode
          kind={page.kind}
          title={page.kind === 'textMessage' ? 'portal.wizard.textCode' : 'portal.wizard.appCode'}
          task={task}
          submit="portal.next"
          problem={problem}
        />
      );
    case 'phoneMethod':
      return <PhoneMethod task={task} problem={problem} />;
    case 'awaitCall':
      return <AwaitCall title="portal.wizard.call" task={task} problem={problem} />;
    case 'verified':
      return (
        <Verified
          title="portal.wizard.added"
          task={task}
          goOn={
            isAppPasswordSectionDue(state.tenant, sessionId)
              ? 'portal.next'
              : 'portal.appPassword.done'
          }
          problem={problem}
        />
      );
    case 'nameAppPassword':
      return (
        <NameAppPassword
          title={inSetUp ? 'portal.nameAppPassword.wizardTitle' : 'portal.appPassword.label'}
          task={task}
          problem={problem}
        />
      );
    case 'appPassword':
      return <ShownAppPassword id={page.appPasswordId} problem={problem} />;
    case 'home':
      return <Home problem={problem} />;
    case 'securityInfo':
      return <SecurityInfo problem={problem} />;
    case 'addMethod':
      return <AddMethod problem={problem} />;
    case 'changePassword':
      return <ChangePassword problem={problem} />;
    case 'defaultMethod':
      return <DefaultMethod problem={problem} />;
    case 'removeFactor':
      return <RemoveFactor id={page.factorId} problem={problem} />;
    case 'deleteAppPassword':
      return (
        <DeleteAppPassword
          id={page.appPasswordId}
          task={task}
          confirm="portal.ok"
          cancel="portal.cancel"
          problem={problem}
        />
      );
    // Before the sign-in, and pages that only the portal of 2018 has.
    case 'chooser':
    case 'signIn':
    case 'secondFactor':
    case 'proveAgain':
    case 'contactMethod':
    case 'alternateContact':
    case 'appPasswords':
    case 'appPasswordDeleted':
      return null;
  }
}
