import type { Key } from '../../../i18n/keys.ts';
import type { OwnDemonstration } from '../../../stage/demonstrations/index.ts';
import { ChoiceField, Group, Tick } from './fields.tsx';
import { useForm } from './form-texts.ts';

type Policy = OwnDemonstration['policy'];

const methods = ['authenticatorApp', 'textMessage', 'phoneCall'] as const;

/** The labels are those of the admin centre, which the audience sees as well. */
const ticks = {
  appPasswordsAllowed: 'admin.service.allow',
  securityDefaults: 'admin.organisation.securityDefaults',
  conditionalAccessMfa: 'admin.organisation.conditionalAccessMfa',
  legacyBlocked: 'admin.organisation.legacyBlocked',
} as const satisfies Partial<Record<keyof Policy, Key>>;

const choices = {
  smtpAuth: 'admin.organisation.smtpAuth',
  modernAuthentication: 'admin.organisation.modernAuthentication',
} as const satisfies Partial<Record<keyof Policy, Key>>;

const switches = { default: 'demos.form.asOnThatDay', on: 'admin.on', off: 'admin.off' } as const;

interface RulesProps {
  readonly own: Pick<OwnDemonstration, 'methods' | 'policy'>;
  readonly change: (change: Partial<OwnDemonstration>) => void;
}

/** What may be registered, and the settings of the admin. */
export function Rules({ own, change }: RulesProps) {
  const { texts } = useForm();
  const { policy } = own;
  return (
    <div class="demo-form__columns">
      <Group title="demos.form.methods">
        {methods.map((method) => (
          <Tick
            key={method}
            label={`demos.form.method.${method}`}
            path={['methods', method]}
            isOn={own.methods.includes(method)}
            change={(isOn) => {
              change({
                methods: methods.filter((one) =>
                  one === method ? isOn : own.methods.includes(one),
                ),
              });
            }}
          />
        ))}
      </Group>
      <Group title="demos.form.settings">
        {(Object.keys(ticks) as (keyof typeof ticks)[]).map((name) => (
          <Tick
            key={name}
            label={ticks[name]}
            path={['policy', name]}
            isOn={policy[name]}
            change={(isOn) => {
              change({ policy: { ...policy, [name]: isOn } });
            }}
          />
        ))}
        {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
          <ChoiceField
            key={name}
            label={choices[name]}
            path={['policy', name]}
            value={policy[name]}
            options={Object.entries(switches).map(([value, key]) => ({
              value,
              text: texts.t(key),
            }))}
            change={(value) => {
              change({ policy: { ...policy, [name]: value } });
            }}
          />
        ))}
      </Group>
    </div>
  );
}
