import type { Key } from '../../i18n/keys.ts';
import type { MailAuthentication } from '../../simulation/model.ts';
import type { ClientId } from '../../tenant/profiles/microsoft-365-clients.ts';
import { usePractice } from '../practice-context.ts';
import { Choice } from '../parts/choice.tsx';

type Words = { readonly label: Key } & Readonly<Record<MailAuthentication, Key>>;

/** docs/facts.md §4.4 rows 2, 6 and 8: each of these programs calls its setting something else; the others have none. */
const words: Readonly<Record<ClientId, Words | null>> = {
  outlook2013: {
    label: 'mail.setting.registry',
    password: 'mail.setting.notSet',
    modern: 'mail.setting.set',
  },
  appleMailCarriedOver: {
    label: 'mail.setting.carriedOver',
    password: 'mail.setting.asItWas',
    modern: 'mail.setting.addedAgain',
  },
  thunderbird: {
    label: 'mail.setting.method',
    password: 'mail.setting.normalPassword',
    modern: 'mail.setting.oauth2',
  },
  outlook2010: null,
  outlook2016: null,
  outlookNow: null,
  appleMailOldPhone: null,
  appleMailNewPhone: null,
  appleMailMac: null,
  smtpDevice: null,
  adminShell: null,
};

export function AuthenticationSetting() {
  const { run } = usePractice();
  const { program, isModernSet } = run.state.mail;
  const says = words[program];
  if (!says) return null;
  return (
    <Choice<MailAuthentication>
      k={says.label}
      options={[
        { value: 'password', k: says.password },
        { value: 'modern', k: says.modern },
      ]}
      value={isModernSet ? 'modern' : 'password'}
      choose={(method) => void run.dispatch({ type: 'setMailAuthentication', method })}
    />
  );
}
