import { usePractice } from '../../windows/practice-context.ts';
import { Digits } from '../../windows/parts/digits.tsx';
import { Text } from '../../windows/parts/text.tsx';
import { usePresentCode } from './use-present-code.ts';

/** In a row of its own, so that it covers nothing: readable from the last row of a room. */
export function BigCode() {
  const { run } = usePractice();
  const present = usePresentCode(run);
  return (
    <div class="stage-code" data-stage-code>
      {present ? (
        <>
          <p class="stage-code__name">
            <Text
              k={present.kind === 'code' ? 'phone.codes.oneTimeCode' : 'stage.code.appPassword'}
            />
          </p>
          <p class="p-code" dir="ltr">
            <Digits text={present.text} group={present.kind === 'code' ? 3 : 4} />
          </p>
        </>
      ) : (
        <p class="stage-code__name">
          <Text k="stage.code.none" />
        </p>
      )}
    </div>
  );
}
