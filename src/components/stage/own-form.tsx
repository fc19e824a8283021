import { useEffect, useRef, useState } from 'preact/hooks';
import { keepOwn, type Demonstration } from '../../stage/demonstrations/index.ts';
import { pathOf } from '../site/addresses.ts';
import { mountDemonstrationForm, type FormBegin } from './demonstration-form.tsx';
import type { StepsInWords } from './form/form-options.ts';
import { StageButton } from './stage-button.tsx';
import { useStageTexts, Words } from './stage-texts.tsx';
import { flowOfProcedure } from './flow-of-procedure.ts';
import { stepInWords } from './step-in-words.ts';

interface OwnFormProps {
  /** What it begins as. */
  readonly from: FormBegin;
  readonly show: (demonstration: Demonstration) => void;
  readonly close: () => void;
}

/** A demonstration of one's own, in the language of the page. What is typed stays in the browser. */
export function OwnForm({ from, show, close }: OwnFormProps) {
  const texts = useStageTexts();
  const place = useRef<HTMLDivElement>(null);
  const [isNotLoaded, setNotLoaded] = useState(false);
  const { language } = texts;
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let isWanted = true;
    let unmount = () => undefined as unknown;
    const stepsInWords: StepsInWords = async (id) => {
      const { steps } = await flowOfProcedure(id);
      return steps.map(({ id: value }, index) => ({
        value,
        text: stepInWords(texts, value, index + 1),
      }));
    };
    setNotLoaded(false);
    void mountDemonstrationForm(root, from, {
      translator: texts,
      stepsInWords,
      keep: (own) => void keepOwn(() => localStorage, own),
      // It is tried first, which takes a while; whoever has left the form by then has something else on the stage.
      show: (demonstration) => {
        if (isWanted) show(demonstration);
      },
      addressOf: (fragment) => `${location.origin}${pathOf(language, 'stage')}#${fragment}`,
    }).then(
      (remove) => {
        unmount = remove;
        if (!isWanted) remove();
      },
      (error: unknown) => {
        console.error(error);
        setNotLoaded(true);
      },
    );
    return () => {
      isWanted = false;
      unmount();
    };
  }, [from, language]);
  return (
    <section aria-labelledby="stage-own">
      <h2 id="stage-own">
        <Words k="stage.choice.own" />
      </h2>
      <p class="stage-buttons">
        <StageButton k="stage.choice.back" variant="quiet" press={close} />
      </p>
      {isNotLoaded && (
        <p class="stage-problem" role="alert">
          <Words k="window.loadFailed" />
        </p>
      )}
      <div ref={place} />
    </section>
  );
}
