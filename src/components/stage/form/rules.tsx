import {
  choicesOfPolicy,
  factorKinds,
  switchValues,
  ticksOfPolicy,
  type OwnDemonstration,
} from '../../../stage/demonstrations/index.ts';
import { ChoiceField, Group, Tick } from './fields.tsx';
import { namesOfSwitches } from './change-in-words.ts';
import { useForm } from './form-texts.ts';
import { titleOf } from './labels.ts';

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
      <Group title={titleOf(['methods'])}>
        {factorKinds.map((method) => (
          <Tick
            key={method}
            path={['methods', method]}
            isOn={own.methods.includes(method)}
            change={(isOn) => {
              change({
                methods: factorKinds.filter((one) =>
                  one === method ? isOn : own.methods.includes(one),
                ),
              });
            }}
          />
        ))}
      </Group>
      <Group title={titleOf(['policy'])}>
        {ticksOfPolicy.map((name) => (
          <Tick
            key={name}
            path={['policy', name]}
            isOn={policy[name]}
            change={(isOn) => {
              change({ policy: { ...policy, [name]: isOn } });
            }}
          />
        ))}
        {choicesOfPolicy.map((name) => (
          <ChoiceField
            key={name}
            path={['policy', name]}
            value={policy[name]}
            options={switchValues.map((value) => ({
              value,
              text: texts.t(namesOfSwitches[value]),
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
