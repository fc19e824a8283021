import { useEffect, useState } from 'preact/hooks';
import { incidents } from '../../../simulation/lazy/incidents.ts';
import {
  cleanText,
  wayOut,
  type Fault,
  type OwnDemonstration,
  type Rehearsal,
  type WayOut,
} from '../../../stage/demonstrations/index.ts';
import { changeInWords } from './change-in-words.ts';
import type { Option } from './fields.tsx';
import { FaultsList } from './faults-list.tsx';
import { useForm } from './form-texts.ts';

/** Characters: the name tells files apart, and may be anything. */
export const longestFileName = 60;

interface FormProblemsProps {
  readonly faults: readonly Fault[];
  /** The name of the file that they are in; `null` where they are in the fields. */
  readonly file: string | null;
}

/** Everything that is wrong: where, what, and how to fix it. Also what was wrong with a file. */
export function FormProblems({ faults, file }: FormProblemsProps) {
  const { texts } = useForm();
  return (
    <div role="alert">
      {faults.length > 0 && file !== null && (
        <p class="demo-form__faults" data-not-opened>
          {texts.t('demos.form.notOpened', { file: cleanText(file).slice(0, longestFileName) })}
        </p>
      )}
      {faults.length > 0 && <FaultsList faults={faults} texts={texts} />}
    </div>
  );
}

/** What was tried and cannot be given. */
export interface Impossible {
  readonly rehearsal: Extract<Rehearsal, { readonly ok: false }>;
  readonly own: OwnDemonstration;
}

interface RehearsalProblemProps extends Impossible {
  readonly steps: readonly Option[];
}

/** Why it cannot be given to its end, and what to change. */
export function RehearsalProblem({ rehearsal, own, steps }: RehearsalProblemProps) {
  const { texts } = useForm();
  /** `null` while it is looked for, which takes longer than to see that it cannot be given. */
  const [way, setWay] = useState<WayOut | null>(null);
  useEffect(() => {
    let isWanted = true;
    setWay(null);
    wayOut(own).then((found) => {
      if (isWanted) setWay(found);
    }, console.error);
    return () => {
      isWanted = false;
    };
  }, [own]);
  const step = steps.find(({ value }) => value === rehearsal.step)?.text ?? rehearsal.step ?? '';
  const changes = way?.changes ?? [];
  return (
    <div class="demo-form__faults" role="alert" data-rehearsal={rehearsal.why}>
      <p>
        {rehearsal.why === 'stuck'
          ? texts.t('demos.form.stuck', { step })
          : texts.t('demos.form.incidentNever', {
              step,
              incident: texts.t(incidents[rehearsal.incident].name),
            })}
      </p>
      {way && changes.length > 0 && (
        <>
          <p data-way-out={way.needs}>
            {texts.t(
              changes.length === 1
                ? 'demos.form.onlyWay'
                : `demos.form.${way.needs === 'all' ? 'allNeeded' : 'oneIsEnough'}`,
            )}
          </p>
          <ul>
            {changes.map((change) => {
              const { field, advice } = changeInWords(change, texts, steps, own.agenda);
              return (
                <li key={change.path.join('-')} data-change={change.path.join('.')}>
                  <strong>{field}</strong> {advice}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
