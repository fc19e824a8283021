import type { RunState } from '../../simulation/model.ts';
import { AlternateContact } from './pages/alternate-contact.tsx';
import { AppPassword } from './pages/app-password.tsx';
import { AwaitCall } from './pages/await-call.tsx';
import { Chooser } from './pages/chooser.tsx';
import { ConfigureApp } from './pages/configure-app.tsx';
import { ContactMethod } from './pages/contact-method.tsx';
import { EnterCode } from './pages/enter-code.tsx';
import { Home } from './pages/home.tsx';
import { Interrupt } from './pages/interrupt.tsx';
import { SecondFactor } from './pages/second-factor.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { Verified } from './pages/verified.tsx';

interface PortalPageProps {
  readonly state: RunState;
}

/** The page of the simulated browser that the state asks for. */
export function PortalPage({ state }: PortalPageProps) {
  const { page, problem } = state.browser;
  switch (page.name) {
    case 'chooser':
      return <Chooser />;
    case 'signIn':
      return <SignIn userId={page.userId} problem={problem} />;
    case 'interrupt':
      return <Interrupt problem={problem} />;
    case 'contactMethod':
      return <ContactMethod problem={problem} />;
    case 'configureApp':
      return <ConfigureApp problem={problem} />;
    case 'enterCode':
      return <EnterCode kind={page.kind} problem={problem} />;
    case 'awaitCall':
      return <AwaitCall problem={problem} />;
    case 'verified':
      return <Verified problem={problem} />;
    case 'alternateContact':
      return <AlternateContact problem={problem} />;
    case 'appPassword':
      return <AppPassword problem={problem} />;
    case 'secondFactor':
      return <SecondFactor kind={page.kind} problem={problem} />;
    case 'home':
      return <Home problem={problem} />;
  }
}
