import { render } from 'preact';
import { useState } from 'preact/hooks';
import { languageCodes, languages } from '../../i18n/languages.ts';
import {
  firstDay,
  longestFile,
  ownFrom,
  procedureIds,
  readFile,
  rehearse,
  withProcedure,
  writeFile,
  writeFragment,
  type Demonstration,
  type Fault,
  type OwnDemonstration,
  type OwnItem,
  type Rehearsal,
} from '../../stage/demonstrations/index.ts';
import { Agenda } from './form/agenda.tsx';
import { ChoiceField, Group, TextField, type Option } from './form/fields.tsx';
import type { FormOptions } from './form/form-options.ts';
import { FormContext, idOf } from './form/form-texts.ts';
import { FormProblems, RehearsalProblem } from './form/problems.tsx';
import { PeopleFields } from './form/people.tsx';
import { Rules } from './form/rules.tsx';
import { downloadText } from '../../windows/lazy/download-text.ts';

interface FormState {
  readonly own: OwnDemonstration;
  readonly steps: readonly Option[];
  /** Notes of another procedure, with which they come back. */
  readonly spare: readonly OwnItem[];
}

interface FormProps extends FormOptions {
  readonly begun: FormState;
  /** The same as it is ready-made; `null` for one of the trainer's own. */
  readonly ready: OwnDemonstration | null;
}

type Said = 'saved' | 'copied' | 'opened' | 'copyFailed' | null;

function DemonstrationForm(props: FormProps) {
  const { translator, stepsInWords, keep, show, addressOf, begun, ready } = props;
  const [{ own, steps, spare }, setState] = useState(begun);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const change = (part: Partial<OwnDemonstration>) => {
    setState(({ own: before, ...rest }) => ({ ...rest, own: { ...before, ...part } }));
    setSaid(null);
  };

  async function chooseProcedure(text: string): Promise<void> {
    const flow = procedureIds.find((id) => id === text);
    if (!flow) return;
    const [chosen, inWords] = await Promise.all([
      withProcedure(own, flow, spare, ready),
      stepsInWords(flow),
    ]);
    setState({ ...chosen, steps: inWords });
    setFaults([]);
    setRehearsal(null);
  }

  /** The demonstration of the fields; `null` when something is wrong, which is then told. */
  async function checked(): Promise<Demonstration | null> {
    const reading = await readFile(writeFile(own));
    setFaults(reading.ok ? [] : reading.faults);
    setRehearsal(null);
    setSaid(null);
    if (reading.ok) return reading.demonstration;
    document.querySelector<HTMLElement>(`#${idOf(reading.faults[0]?.path ?? [])}`)?.focus();
    return null;
  }

  /** Whether it can be given to its end. Told, and no reason against keeping it. */
  async function tried(): Promise<{ demonstration: Demonstration; isPlayable: boolean } | null> {
    const demonstration = await checked();
    if (!demonstration) return null;
    if (demonstration.own) keep(demonstration.own);
    const result = await rehearse(demonstration);
    setRehearsal(result.ok ? null : result);
    return { demonstration, isPlayable: result.ok };
  }

  async function begin(): Promise<void> {
    const found = await tried();
    if (!found?.isPlayable) return;
    show(found.demonstration);
    // The button is at the end of a long form, and what is shown stands at the beginning of the page.
    scrollTo({ top: 0 });
  }

  async function save(): Promise<void> {
    const found = await tried();
    if (!found) return;
    downloadText(
      writeFile(found.demonstration.own ?? own),
      'application/json',
      `${own.flow}.demonstration.json`,
    );
    setSaid('saved');
  }

  /** Whoever opens an address cannot change what it shows, so one that cannot be given is not handed out. */
  async function copy(): Promise<void> {
    const found = await tried();
    if (!found?.isPlayable) return;
    try {
      const address = addressOf(await writeFragment(found.demonstration));
      await navigator.clipboard.writeText(address);
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
    }
  }

  async function open(file: File): Promise<void> {
    const text = file.size > longestFile ? ' '.repeat(longestFile + 1) : await file.text();
    const reading = await readFile(text);
    setRehearsal(null);
    setSaid(null);
    setFaults(reading.ok ? [] : reading.faults);
    if (!reading.ok || !reading.demonstration.own) return;
    const { own: read } = reading.demonstration;
    setState({ own: read, steps: await stepsInWords(read.flow), spare: [] });
    setSaid('opened');
  }

  const texts = translator;
  return (
    <FormContext.Provider value={{ texts, faults }}>
      <form
        class="demo-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{texts.t('demos.form.lead')}</p>
        <Group title="demos.form.what">
          <TextField
            label="demos.form.title"
            path={['title']}
            value={own.title}
            change={(title) => {
              change({ title });
            }}
          />
          <div class="demo-form__row">
            <ChoiceField
              label="demos.form.procedure"
              path={['flow']}
              value={own.flow}
              options={procedureIds.map((id) => ({
                value: id,
                text: texts.t(`demos.procedure.${id}`),
              }))}
              change={(flow) => void chooseProcedure(flow)}
            />
            <TextField
              label="demos.form.day"
              path={['day']}
              kind="date"
              min={firstDay}
              value={own.day}
              change={(day) => {
                change({ day });
              }}
            />
            <ChoiceField
              label="demos.form.screens"
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
        <Group title="demos.form.whose">
          <TextField
            label="demos.form.organisation"
            path={['organisation']}
            value={own.organisation}
            change={(organisation) => {
              change({ organisation });
            }}
          />
          <PeopleFields
            people={own.people}
            change={(people) => {
              change({ people });
            }}
          />
        </Group>
        <Rules own={own} change={change} />
        <Group title="demos.form.agenda">
          <Agenda
            items={own.agenda}
            spare={spare}
            steps={steps}
            change={(agenda) => {
              change({ agenda });
            }}
          />
        </Group>
        {/* Beside the buttons: whoever pressed one looks here, and the form is longer than a screen. */}
        <FormProblems faults={faults} />
        {rehearsal && !rehearsal.ok && <RehearsalProblem rehearsal={rehearsal} steps={steps} />}
        <div class="stage-buttons">
          <button type="submit" class="stage-button stage-button--main" data-demo-show>
            {texts.t('demos.form.show')}
          </button>
          <button type="button" class="stage-button" data-demo-save onClick={() => void save()}>
            {texts.t('demos.form.save')}
          </button>
          <button type="button" class="stage-button" data-demo-copy onClick={() => void copy()}>
            {texts.t('demos.form.copy')}
          </button>
          <label class="stage-button demo-form__open">
            {texts.t('demos.form.open')}
            <input
              type="file"
              accept="application/json,.json"
              data-demo-open
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) void open(file);
                // The same file can be chosen again, after it was changed.
                currentTarget.value = '';
              }}
            />
          </label>
        </div>
        <p role="status">{said && texts.t(`demos.form.${said}`)}</p>
      </form>
    </FormContext.Provider>
  );
}

/** Draws the form for a demonstration of one's own into `root`, begun from another one; the result removes it. */
export async function mountDemonstrationForm(
  root: HTMLElement,
  from: Demonstration,
  options: FormOptions,
): Promise<() => void> {
  const { translator, stepsInWords } = options;
  const own =
    from.own ?? ownFrom(from, (text) => (typeof text === 'string' ? translator.t(text) : text.own));
  const begun = { own, steps: await stepsInWords(own.flow), spare: [] };
  const ready = from.own ? null : own;
  render(<DemonstrationForm {...options} begun={begun} ready={ready} />, root);
  return () => {
    render(null, root);
  };
}
