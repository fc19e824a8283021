import { mailClient, wayIn } from '../../simulation/mail-sign-in.ts';
import { clientOf, listedClients } from '../../tenant/vendor-profile.ts';
import { usePractice } from '../practice-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Page } from '../parts/page.tsx';
import { Text } from '../parts/text.tsx';
import { labelOfClient } from './client-label.ts';

/** Before there is an account: which program it is, and what kind of sign-in it knows. */
export function Welcome() {
  const { run } = usePractice();
  const { program, problem } = run.state.mail;
  const { profile } = run.state.tenant;
  const isPrinter = mailClient(run.state).formFactor === 'printer';
  const listed = listedClients(profile);
  // A practice may begin with a client that is too rare for the list.
  const programs = listed.includes(program) ? listed : [...listed, program];
  return (
    <Page title={isPrinter ? 'mail.printer.title' : 'mail.welcome.title'} problem={problem}>
      <Choice
        k="mail.welcome.choose"
        options={programs.map((one) => ({ value: one, k: labelOfClient(clientOf(profile, one)) }))}
        value={program}
        choose={(chosen) => void run.dispatch({ type: 'chooseMailProgram', program: chosen })}
      />
      <p>
        <Text k={`mail.way.${wayIn(run.state)}`} />
      </p>
      <div class="p-buttons">
        <CommandButton
          k={isPrinter ? 'mail.printer.setUp' : 'mail.welcome.addAccount'}
          variant="main"
          press={() => run.dispatch({ type: 'addMailAccount' })}
        />
      </div>
    </Page>
  );
}
