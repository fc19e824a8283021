import type { RunState } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { Chooser } from './common/chooser.tsx';
import { SecondFactor } from './common/second-factor.tsx';
import { SignIn } from './common/sign-in.tsx';

interface PortalPageProps {
  readonly state: RunState;
}

/** The page of the simulated browser that the state asks for. What comes before the sign-in is the same in every year. */
export function PortalPage({ state }: PortalPageProps) {
  const Pages = usePractice().portalPages;
  const { page, problem } = state.browser;
  switch (page.name) {
    case 'chooser':
      return <Chooser />;
    case 'signIn':
      return <SignIn userId={page.userId} problem={problem} />;
    case 'secondFactor':
      return <SecondFactor kind={page.kind} problem={problem} />;
    case 'proveAgain':
      return <SecondFactor kind={page.kind} isAgain problem={problem} />;
    default:
      return <Pages state={state} />;
  }
}
