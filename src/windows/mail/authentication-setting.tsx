import type { Key } from '../../i18n/keys.ts';
import { mailClient } from '../../simulation/mail-sign-in.ts';
import type { MailAuthentication } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { Choice } from '../parts/choice.tsx';

/** docs/facts.md §4.4 rows 2, 6 and 8: each client calls its setting something else. */
export function AuthenticationSetting() {
  const { run } = usePractice();
  const { setting } = mailClient(run.state);
  if (!setting) return null;
  return (
    <Choice<MailAuthentication>
      k={setting.label as Key}
      options={[
        { value: 'password', k: setting.password as Key },
        { value: 'modern', k: setting.modern as Key },
      ]}
      value={run.state.mail.isModernSet ? 'modern' : 'password'}
      choose={(method) => void run.dispatch({ type: 'setMailAuthentication', method })}
    />
  );
}
