import { incidents } from '../../../simulation/lazy/incidents.ts';
import { wordsOf, type Fault, type Rehearsal } from '../../../stage/demonstrations/index.ts';
import type { Option } from './fields.tsx';
import { useForm } from './form-texts.ts';

/** Everything that is wrong: where, what, and how to fix it. Also what was wrong with a file. */
export function FormProblems({ faults }: { readonly faults: readonly Fault[] }) {
  const { texts } = useForm();
  return (
    <div role="alert">
      {faults.length > 0 && (
        <ul class="demo-form__faults">
          {faults.map((fault, index) => {
            const { where, what, fix, values } = wordsOf(fault);
            return (
              <li key={index} data-fault={fault.fault}>
                {where !== '' && (
                  <>
                    <code dir="ltr">{where}</code>{' '}
                  </>
                )}
                {texts.t(what, values)} {texts.t(fix, values)}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

interface RehearsalProblemProps {
  readonly rehearsal: Extract<Rehearsal, { readonly ok: false }>;
  readonly steps: readonly Option[];
}

/** Why it cannot be given to its end. */
export function RehearsalProblem({ rehearsal, steps }: RehearsalProblemProps) {
  const { texts } = useForm();
  const step = steps.find(({ value }) => value === rehearsal.step)?.text ?? rehearsal.step ?? '';
  return (
    <p class="demo-form__faults" role="alert" data-rehearsal={rehearsal.why}>
      {rehearsal.why === 'stuck'
        ? texts.t('demos.form.stuck', { step })
        : texts.t('demos.form.incidentNever', {
            step,
            incident: texts.t(incidents[rehearsal.incident].name),
          })}
    </p>
  );
}
