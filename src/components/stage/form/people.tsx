import type { Key } from '../../../i18n/keys.ts';
import type { OwnDemonstration } from '../../../stage/demonstrations/index.ts';
import { ChoiceField, Group, TextField, Tick } from './fields.tsx';
import { useForm } from './form-texts.ts';

type People = OwnDemonstration['people'];
type Person = People['sari'];

const states = ['disabled', 'enabled', 'enforced'] as const;
const methods = ['none', 'authenticatorApp', 'textMessage', 'phoneCall'] as const;

interface PersonFieldsProps {
  readonly id: 'sari' | 'budi';
  readonly title: Key;
  readonly person: Person;
  readonly change: (change: Partial<Person>) => void;
}

/** Name and first state of one person who can be chosen. */
function PersonFields({ id, title, person, change }: PersonFieldsProps) {
  const { texts } = useForm();
  return (
    <Group title={title}>
      <TextField
        label="demos.form.name"
        path={['people', id, 'name']}
        value={person.name}
        change={(name) => {
          change({ name });
        }}
      />
      <ChoiceField
        label="admin.users.state"
        path={['people', id, 'mfa']}
        value={person.mfa}
        options={states.map((state) => ({ value: state, text: texts.t(`admin.state.${state}`) }))}
        change={(text) => {
          const mfa = states.find((state) => state === text);
          if (mfa) change({ mfa });
        }}
      />
      <ChoiceField
        label="demos.form.registered"
        path={['people', id, 'method']}
        value={person.method}
        options={methods.map((method) => ({
          value: method,
          text: texts.t(`demos.form.method.${method}`),
        }))}
        change={(text) => {
          const method = methods.find((one) => one === text);
          if (method) change({ method });
        }}
      />
      <Tick
        label="demos.form.blocked"
        path={['people', id, 'blocked']}
        isOn={person.blocked}
        change={(blocked) => {
          change({ blocked });
        }}
      />
    </Group>
  );
}

interface PeopleFieldsProps {
  readonly people: People;
  readonly change: (people: People) => void;
}

export function PeopleFields({ people, change }: PeopleFieldsProps) {
  return (
    <div class="demo-form__columns">
      <PersonFields
        id="sari"
        title="demos.form.first"
        person={people.sari}
        change={(part) => {
          change({ ...people, sari: { ...people.sari, ...part } });
        }}
      />
      <PersonFields
        id="budi"
        title="demos.form.second"
        person={people.budi}
        change={(part) => {
          change({ ...people, budi: { ...people.budi, ...part } });
        }}
      />
      <Group title="demos.form.admin">
        <TextField
          label="demos.form.name"
          path={['people', 'ratna', 'name']}
          value={people.ratna.name}
          change={(name) => {
            change({ ...people, ratna: { name } });
          }}
        />
      </Group>
    </div>
  );
}
