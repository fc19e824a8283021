import { render } from 'preact';
import { useState } from 'preact/hooks';
import {
  ownFrom,
  readFile,
  rehearse,
  writeFile,
  writeFragment,
  type Demonstration,
  type Fault,
  type OwnDemonstration,
  type Reading,
} from '../../stage/demonstrations/index.ts';
import { Agenda } from './form/agenda.tsx';
import { Group, TextField } from './form/fields.tsx';
import type { FormOptions } from './form/form-options.ts';
import { useFormState, type FormState } from './form/form-state.ts';
import { FormContext } from './form/form-texts.ts';
import { titleOf } from './form/labels.ts';
import { OpenFile } from './form/open-file.tsx';
import { FormProblems, RehearsalProblem, type Impossible } from './form/problems.tsx';
import { PeopleFields } from './form/people.tsx';
import { Rules } from './form/rules.tsx';
import { fileName } from '../../stage/file-name.ts';
import { What } from './form/what.tsx';
import { downloadText } from '../../windows/lazy/download-text.ts';

interface FormProps extends FormOptions {
  readonly begun: FormState;
  /** Of a file that is not finished, with which it begins. */
  readonly faults: readonly Fault[];
  /** The same as it is ready-made; `null` for one of the trainer's own. */
  readonly ready: OwnDemonstration | null;
}

type Said = 'saved' | 'savedUnfinished' | 'copied' | 'opened' | 'openedUnfinished' | 'copyFailed';

const isOfFile = (said: Said | null): said is 'opened' | 'openedUnfinished' =>
  said === 'opened' || said === 'openedUnfinished';

interface Checked {
  readonly filled: OwnDemonstration;
  readonly demonstration: Demonstration | null;
}

function DemonstrationForm(props: FormProps) {
  const { translator, stepsInWords, keep, show, addressOf, begun, ready } = props;
  const form = useFormState(begun, ready, stepsInWords);
  const { own, steps, spare } = form.state;
  const [faults, setFaults] = useState(props.faults);
  const [file, setFile] = useState<string | null>(null);
  const [impossible, setImpossible] = useState<Impossible | null>(null);
  const [said, setSaid] = useState<Said | null>(
    props.faults.length > 0 ? 'openedUnfinished' : null,
  );
  const change = (part: Partial<OwnDemonstration>) => {
    form.change(part);
    setSaid(null);
  };

  function chooseProcedure(procedure: string): void {
    form.choose(procedure);
    setSaid(null);
    setFaults([]);
    setImpossible(null);
  }

  /** What the fields hold; its demonstration is `null` when something is wrong, which is then told. */
  async function checked(): Promise<Checked> {
    const filled = await form.complete();
    const reading = await readFile(writeFile(filled));
    setFile(null);
    setFaults(reading.ok ? [] : reading.faults);
    setImpossible(null);
    setSaid(null);
    return { filled, demonstration: reading.ok ? reading.demonstration : null };
  }

  /** Of what is wrong, the first field. */
  function goToFault(): void {
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.demo-form [aria-invalid="true"]')?.focus(),
    );
  }

  /** Whether it can be given to its end. Told, and no reason against keeping it. */
  async function tried(): Promise<Checked & { isPlayable: boolean }> {
    const found = await checked();
    const { filled, demonstration } = found;
    if (!demonstration) return { ...found, isPlayable: false };
    const cleaned = demonstration.own ?? filled;
    keep(cleaned);
    const result = await rehearse(demonstration);
    setImpossible(result.ok ? null : { rehearsal: result, own: cleaned });
    return { filled: cleaned, demonstration, isPlayable: result.ok };
  }

  async function playable(): Promise<Demonstration | null> {
    const { demonstration, isPlayable } = await tried();
    if (!demonstration) goToFault();
    return isPlayable ? demonstration : null;
  }

  async function begin(): Promise<void> {
    const found = await playable();
    if (!found) return;
    show(found);
    // The button is at the end of a long form, and what is shown stands at the beginning of the page.
    scrollTo({ top: 0 });
  }

  /** Also what is not finished: the form opens it again, with what is missing in it. */
  async function save(): Promise<void> {
    const { filled, isPlayable } = await tried();
    downloadText(
      writeFile(filled),
      'application/json',
      fileName(filled.title, '.demonstration.json'),
    );
    setSaid(isPlayable ? 'saved' : 'savedUnfinished');
  }

  /** Whoever opens an address cannot change what it shows, so one that cannot be given is not handed out. */
  async function copy(): Promise<void> {
    const found = await playable();
    if (!found) return;
    try {
      const address = addressOf(await writeFragment(found));
      await navigator.clipboard.writeText(address);
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
    }
  }

  async function open(reading: Reading, name: string): Promise<void> {
    const read = reading.ok ? reading.demonstration.own : reading.draft;
    setFile(read ? null : name);
    setImpossible(null);
    setFaults(reading.ok ? [] : reading.faults);
    setSaid(null);
    if (!read) return;
    if (await form.replace(read)) setSaid(reading.ok ? 'opened' : 'openedUnfinished');
  }

  const texts = translator;
  return (
    <FormContext.Provider value={{ texts, faults: file === null ? faults : [] }}>
      <form
        class="demo-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{texts.t('demos.form.lead')}</p>
        {/* Whoever has a file does not read the fields first. */}
        <OpenFile
          open={(reading, name) => void open(reading, name)}
          file={file}
          faults={file === null ? [] : faults}
          said={isOfFile(said) ? said : null}
        />
        {form.isNotLoaded && (
          <p class="stage-problem" role="alert">
            {texts.t('window.loadFailed')}
          </p>
        )}
        <What own={own} change={change} choose={chooseProcedure} />
        <Group title={titleOf(['people'])}>
          <TextField
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
        <Group title={titleOf(['agenda'])}>
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
        <FormProblems faults={file === null ? faults : []} file={null} />
        {impossible && <RehearsalProblem {...impossible} steps={steps} />}
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
        </div>
        <p role="status">{said && !isOfFile(said) && texts.t(`demos.form.${said}`)}</p>
      </form>
    </FormContext.Provider>
  );
}

/** What a form begins as: a demonstration, or a file that is not finished. */
export type FormBegin =
  | { readonly demonstration: Demonstration }
  | { readonly draft: OwnDemonstration; readonly faults: readonly Fault[] };

/** Draws the form for a demonstration of one's own into `root`, begun from another one; the result removes it. */
export async function mountDemonstrationForm(
  root: HTMLElement,
  begin: FormBegin,
  options: FormOptions,
): Promise<() => void> {
  const { translator, stepsInWords } = options;
  const words = (text: Demonstration['title']) =>
    typeof text === 'string' ? translator.t(text) : text.own;
  const isDraft = 'draft' in begin;
  const kept = isDraft ? begin.draft : begin.demonstration.own;
  const own = isDraft ? begin.draft : (kept ?? ownFrom(begin.demonstration, words));
  const begun = { own, steps: await stepsInWords(own.flow), spare: [] };
  const faults = isDraft ? begin.faults : [];
  const ready = kept ? null : own;
  render(<DemonstrationForm {...options} begun={begun} faults={faults} ready={ready} />, root);
  return () => {
    render(null, root);
  };
}
