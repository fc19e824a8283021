import type { RunHandle } from '../../simulation/run.ts';
import { Digits } from '../../windows/parts/digits.tsx';
import { Words } from './stage-texts.tsx';
import { usePresentCode } from './use-present-code.ts';

/** The code or app password of this moment, for whoever presents. */
export function CodeCard({ run }: { readonly run: RunHandle }) {
  const present = usePresentCode(run);
  return (
    <section class="stage-card stage-now" aria-labelledby="stage-now">
      <h2 id="stage-now">
        <Words
          k={present?.kind === 'appPassword' ? 'stage.code.appPassword' : 'phone.codes.oneTimeCode'}
        />
      </h2>
      {present ? (
        <p class="p-code stage-now__code" dir="ltr" translate={false} data-stage-now>
          <Digits text={present.text} group={present.kind === 'code' ? 3 : 4} />
        </p>
      ) : (
        <p>
          <Words k="stage.code.none" />
        </p>
      )}
    </section>
  );
}
