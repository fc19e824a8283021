import { incidentIds, incidents } from '../../../simulation/lazy/incidents.ts';
import { mostItems, mostMinutes, type OwnItem } from '../../../stage/demonstrations/index.ts';
import { ChoiceField, NumberField, TextField, type Option } from './fields.tsx';
import { useForm } from './form-texts.ts';

interface AgendaProps {
  readonly items: readonly OwnItem[];
  /** The steps of the procedure, in words. */
  readonly steps: readonly Option[];
  /** Notes about steps that the procedure does not have. */
  readonly spare: readonly OwnItem[];
  readonly change: (items: readonly OwnItem[]) => void;
}

const none = '';

function withIncident({ incident: _, ...item }: OwnItem, text: string): OwnItem {
  const incident = incidentIds.find((id) => id === text);
  return incident ? { ...item, incident } : item;
}

const withNote = ({ note: _, ...item }: OwnItem, note: string): OwnItem =>
  note === '' ? item : { ...item, note };

/** The plan: its items in their order, each about a step. */
export function Agenda({ items, steps, spare, change }: AgendaProps) {
  const { texts } = useForm();
  const put = (index: number, item: OwnItem) => {
    change(items.map((one, at) => (at === index ? item : one)));
  };
  const move = (index: number, by: number) => {
    const others = items.filter((_, at) => at !== index);
    const item = items[index];
    if (item) change([...others.slice(0, index + by), item, ...others.slice(index + by)]);
  };
  const minutes = items.reduce((sum, item) => sum + (item.minutes || 0), 0);
  return (
    <>
      <p class="demo-form__help">{texts.t('demos.form.inAll', { count: minutes })}</p>
      <ol class="demo-form__agenda">
        {items.map((item, index) => (
          <li key={index}>
            <div class="demo-form__row">
              <ChoiceField
                path={['agenda', index, 'step']}
                value={item.step}
                options={steps}
                change={(step) => {
                  put(index, { ...item, step });
                }}
              />
              <NumberField
                path={['agenda', index, 'minutes']}
                value={item.minutes}
                most={mostMinutes}
                change={(value) => {
                  put(index, { ...item, minutes: value });
                }}
              />
              <ChoiceField
                path={['agenda', index, 'incident']}
                value={item.incident ?? none}
                options={[
                  { value: none, text: texts.t('demos.form.noIncident') },
                  ...incidentIds.map((id) => ({ value: id, text: texts.t(incidents[id].name) })),
                ]}
                change={(text) => {
                  put(index, withIncident(item, text));
                }}
              />
            </div>
            <TextField
              path={['agenda', index, 'note']}
              kind="lines"
              value={item.note ?? ''}
              change={(note) => {
                put(index, withNote(item, note));
              }}
            />
            <p class="stage-buttons">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  class="stage-button stage-button--quiet"
                  aria-disabled={index + by < 0 || index + by >= items.length}
                  onClick={() => {
                    if (index + by >= 0 && index + by < items.length) move(index, by);
                  }}
                >
                  {texts.t(by < 0 ? 'demos.form.earlier' : 'demos.form.later')}
                </button>
              ))}
              <button
                type="button"
                class="stage-button stage-button--quiet"
                onClick={() => {
                  change(items.filter((_, at) => at !== index));
                }}
              >
                {texts.t('demos.form.remove')}
              </button>
            </p>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="stage-button"
        aria-disabled={items.length >= mostItems}
        onClick={() => {
          const step = items.at(-1)?.step ?? steps[0]?.value;
          if (step !== undefined && items.length < mostItems)
            change([...items, { step, minutes: 1 }]);
        }}
      >
        {texts.t('demos.form.add')}
      </button>
      {spare.length > 0 && (
        <div class="demo-form__spare" role="status" data-demo-spare>
          <p>{texts.t('demos.form.spare')}</p>
          <ul>
            {spare.map(({ note }, index) => (
              <li key={index}>
                <bdi>{note}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
