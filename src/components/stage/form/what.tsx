import { languageCodes, languages } from '../../../i18n/languages.ts';
import {
  firstDay,
  procedureIds,
  type OwnDemonstration,
} from '../../../stage/demonstrations/index.ts';
import { ChoiceField, Group, TextField } from './fields.tsx';
import { useForm } from './form-texts.ts';

interface WhatProps {
  readonly own: OwnDemonstration;
  readonly change: (change: Partial<OwnDemonstration>) => void;
  /** Another procedure, by its id. */
  readonly choose: (procedure: string) => void;
}

/** Which procedure it is, on which day, in which language, and how it is called. */
export function What({ own, change, choose }: WhatProps) {
  const { texts } = useForm();
  return (
    <Group title="demos.form.what">
      <TextField
        path={['title']}
        value={own.title}
        change={(title) => {
          change({ title });
        }}
      />
      <div class="demo-form__row">
        <ChoiceField
          path={['flow']}
          value={own.flow}
          options={procedureIds.map((id) => ({
            value: id,
            text: texts.t(`demos.procedure.${id}`),
          }))}
          change={choose}
        />
        <TextField
          path={['day']}
          kind="date"
          min={firstDay}
          value={own.day}
          change={(day) => {
            change({ day });
          }}
        />
        <ChoiceField
          path={['screens']}
          value={own.screens ?? ''}
          options={[
            { value: '', text: texts.t('demos.form.asThePage') },
            ...languageCodes.map((code) => ({
              value: code,
              text: languages[code].name,
              lang: code,
            })),
          ]}
          change={(text) => {
            change({ screens: languageCodes.find((code) => code === text) ?? null });
          }}
        />
      </div>
    </Group>
  );
}
