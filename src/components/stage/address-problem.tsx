import { wordsOf, type Fault } from '../../stage/demonstrations/index.ts';
import { Words } from './stage-texts.tsx';

/** Why the demonstration in the address cannot be shown: where, what and how to fix it, and what else there is. */
export function AddressProblem({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <div class="stage-problem" role="alert">
      <p>
        <Words k="stage.problem.unknown" />
      </p>
      <ul>
        {faults.map(wordsOf).map(({ where, what, fix, values }, index) => (
          <li key={index}>
            {where !== '' && (
              <>
                <code dir="ltr">{where}</code>{' '}
              </>
            )}
            <Words k={what} fill={values} /> <Words k={fix} fill={values} />
          </li>
        ))}
      </ul>
    </div>
  );
}
