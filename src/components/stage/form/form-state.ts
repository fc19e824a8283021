import { useRef, useState } from 'preact/hooks';
import {
  procedureIds,
  procedureOf,
  withWhatChangedMeanwhile,
  type OwnDemonstration,
  type OwnItem,
} from '../../../stage/demonstrations/index.ts';
import { Latest } from '../../site/latest.ts';
import type { Option } from './fields.tsx';
import type { StepsInWords } from './form-options.ts';

export interface FormState {
  readonly own: OwnDemonstration;
  readonly steps: readonly Option[];
  /** Notes of another procedure, with which they come back. */
  readonly spare: readonly OwnItem[];
}

interface Filled {
  /** As of the last drawing. */
  readonly state: FormState;
  /** Whether the procedure that was chosen last could not be loaded; the one before it is chosen again then. */
  readonly isNotLoaded: boolean;
  readonly change: (part: Partial<OwnDemonstration>) => void;
  /** Resolves to whether it is in the form: not when it cannot be loaded, or something else was chosen since. */
  readonly replace: (own: OwnDemonstration) => Promise<boolean>;
  readonly choose: (procedure: string) => void;
  /** What was filled in, with the procedure that was chosen last, also while that is still being loaded. */
  readonly complete: () => Promise<OwnDemonstration>;
}

/** What the form holds. A procedure is loaded when it is chosen, and whoever fills in the form does not wait for it. */
export function useFormState(
  begun: FormState,
  ready: OwnDemonstration | null,
  stepsInWords: StepsInWords,
): Filled {
  const [state, setState] = useState(begun);
  const [isNotLoaded, setNotLoaded] = useState(false);
  /** Read by what has waited, whose drawing is an old one by then. */
  const latest = useRef(begun);
  const choosing = useRef<Promise<unknown>>(Promise.resolve());
  /** The procedure whose steps are in the form. */
  const arrived = useRef(begun.own.flow);
  const { current: chosen } = useRef(new Latest());

  function set(next: FormState): void {
    latest.current = next;
    setState(next);
  }

  function change(part: Partial<OwnDemonstration>): void {
    set({ ...latest.current, own: { ...latest.current.own, ...part } });
  }

  /** Resolves to whether it is in the form; when something cannot be loaded, the procedure before is chosen again. */
  function loading(load: () => Promise<FormState>): Promise<boolean> {
    const isWanted = chosen.ask();
    setNotLoaded(false);
    const done = load().then(
      (loaded) => {
        if (!isWanted()) return false;
        arrived.current = loaded.own.flow;
        set(loaded);
        return true;
      },
      (error: unknown) => {
        console.error(error);
        if (!isWanted()) return false;
        change({ flow: arrived.current });
        setNotLoaded(true);
        return false;
      },
    );
    choosing.current = done;
    return done;
  }

  function replace(own: OwnDemonstration): Promise<boolean> {
    return loading(async () => ({
      own,
      steps: await stepsInWords(own.flow),
      spare: [],
    }));
  }

  function choose(procedure: string): void {
    const flow = procedureIds.find((id) => id === procedure);
    if (!flow) return;
    const { own: base } = latest.current;
    change({ flow });
    void loading(async () => {
      const [loaded, steps] = await Promise.all([procedureOf(flow), stepsInWords(flow)]);
      const { own, spare } = latest.current;
      return {
        ...withWhatChangedMeanwhile(base, own, { flow, procedure: loaded, spare, ready }),
        steps,
      };
    });
  }

  async function complete(): Promise<OwnDemonstration> {
    let waitedFor;
    do {
      waitedFor = choosing.current;
      await waitedFor;
    } while (waitedFor !== choosing.current);
    return latest.current.own;
  }

  return { state, isNotLoaded, change, replace, choose, complete };
}
