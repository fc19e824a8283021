import {
  mfaStates,
  registrations,
  type OwnDemonstration,
} from '../../../stage/demonstrations/index.ts';
import { ChoiceField, Group, TextField, Tick } from './fields.tsx';
import { useForm } from './form-texts.ts';
import { titleOf } from './labels.ts';

type People = OwnDemonstration['people'];
type Person = People['sari'];

interface PersonFieldsProps {
  readonly id: 'sari' | 'budi';
  readonly person: Person;
  readonly change: (change: Partial<Person>) => void;
}

/** Name and first state of one person who can be chosen. */
function PersonFields({ id, person, change }: PersonFieldsProps) {
  const { texts } = useForm();
  return (
    <Group title={titleOf(['people', id])}>
      <TextField
        path={['people', id, 'name']}
        value={person.name}
        change={(name) => {
          change({ name });
        }}
      />
      <ChoiceField
        path={['people', id, 'mfa']}
        value={person.mfa}
        options={mfaStates.map((state) => ({
          value: state,
          text: texts.t(`admin.state.${state}`),
        }))}
        change={(text) => {
          const mfa = mfaStates.find((state) => state === text);
          if (mfa) change({ mfa });
        }}
      />
      <ChoiceField
        path={['people', id, 'method']}
        value={person.method}
        options={registrations.map((method) => ({
          value: method,
          text: texts.t(`demos.form.method.${method}`),
        }))}
        change={(text) => {
          const method = registrations.find((one) => one === text);
          if (method) change({ method });
        }}
      />
      <Tick
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
        person={people.sari}
        change={(part) => {
          change({ ...people, sari: { ...people.sari, ...part } });
        }}
      />
      <PersonFields
        id="budi"
        person={people.budi}
        change={(part) => {
          change({ ...people, budi: { ...people.budi, ...part } });
        }}
      />
      <Group title={titleOf(['people', 'ratna'])}>
        <TextField
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
