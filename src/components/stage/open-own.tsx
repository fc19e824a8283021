import { useEffect, useRef, useState } from 'preact/hooks';
import {
  cleanText,
  keepBeside,
  rehearse,
  type Fault,
  type KeptOwn,
  type Reading,
} from '../../stage/demonstrations/index.ts';
import type { FormBegin } from './demonstration-form.tsx';
import { FaultsList } from './form/faults-list.tsx';
import { FileButton } from './form/file-button.tsx';
import { longestFileName } from './form/problems.tsx';
import { useStageTexts, Words } from './stage-texts.tsx';

interface OpenOwnProps {
  /** It is among those that can be chosen. */
  readonly kept: (own: KeptOwn, isPlayable: boolean) => void;
  /** The form has to be filled in first, or this browser keeps nothing. */
  readonly fillIn: (begin: FormBegin) => void;
}

interface NotOpened {
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** The button that opens a demonstration from its file, and why one was not opened. */
export function OpenOwn({ kept, fillIn }: OpenOwnProps) {
  const texts = useStageTexts();
  const [refused, setRefused] = useState<NotOpened | null>(null);
  /** Something else is shown by now, such as the form of another one, which a late file must not replace. */
  const gone = useRef(false);
  const isGone = () => gone.current;
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );

  async function open(reading: Reading, file: string): Promise<void> {
    if (isGone()) return;
    setRefused(null);
    if (!reading.ok) {
      const { draft, faults } = reading;
      if (draft) fillIn({ draft, faults });
      else setRefused({ file: cleanText(file).slice(0, longestFileName), faults });
      return;
    }
    const { demonstration } = reading;
    const own = demonstration.own && (await keepBeside(() => localStorage, demonstration.own));
    if (isGone()) return;
    if (!own) {
      fillIn({ demonstration });
      return;
    }
    kept(own, (await rehearse(own.demonstration)).ok);
  }

  return (
    <>
      <FileButton
        words={texts.t('stage.choice.open')}
        opened={(reading, file) => void open(reading, file)}
      />
      <div class="stage-choice__outcome" role="alert">
        {refused && (
          <>
            <p class="demo-form__faults" data-not-opened>
              <Words k="stage.choice.notOpened" fill={{ file: refused.file }} />
            </p>
            <FaultsList faults={refused.faults} texts={texts} />
          </>
        )}
      </div>
    </>
  );
}
