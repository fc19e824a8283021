import { usePractice } from '../../practice-context.ts';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { OtherProgram } from '../other-program.tsx';
import { Sheet } from '../sheet.tsx';

/** R2: modern programs ask for registration too. The practice has one place for it, and that is the browser. */
export function SetUp() {
  const { problem } = usePractice().run.state.mail;
  return (
    <Page title="mail.setUp.title" problem={problem}>
      <Sheet open>
        <p>
          <Text k="mail.setUp.lead" />
        </p>
      </Sheet>
      <OtherProgram />
    </Page>
  );
}
