import type { Fault } from '../../stage/demonstrations/index.ts';
import { FaultsList } from './form/faults-list.tsx';
import { useStageTexts, Words } from './stage-texts.tsx';

/** Why the demonstration in the address cannot be shown: where, what and how to fix it, and what else there is. */
export function AddressProblem({ faults }: { readonly faults: readonly Fault[] }) {
  const texts = useStageTexts();
  return (
    <div class="stage-problem" role="alert">
      <p>
        <Words k="stage.problem.unknown" />
      </p>
      <FaultsList faults={faults} texts={texts} />
    </div>
  );
}
