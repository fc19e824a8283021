import type { ComponentChildren } from 'preact';
import type { WindowId } from '../simulation/model.ts';
import { PracticeContext, usePractice, WindowContext } from './practice-context.ts';
import { Text } from './parts/text.tsx';
import { useId } from './parts/use-id.ts';

interface WindowFrameProps {
  readonly id: WindowId;
  readonly shown: boolean;
  readonly children: ComponentChildren;
}

/** One device: a region with a name. It stays in the document while it is hidden, so that nothing in it is lost. */
export function WindowFrame({ id, shown, children }: WindowFrameProps) {
  const heading = useId();
  const practice = usePractice();
  const { translator, screenTexts } = practice;
  return (
    <WindowContext.Provider value={id}>
      <section
        class="p-window"
        data-window={id}
        aria-labelledby={heading}
        lang={screenTexts.language}
        dir={screenTexts.direction}
        hidden={!shown}
      >
        <h3 id={heading} tabIndex={-1} lang={translator.language} dir={translator.direction}>
          <Text k={`window.${id}`} />
        </h3>
        <PracticeContext.Provider value={{ ...practice, translator: screenTexts }}>
          {children}
        </PracticeContext.Provider>
      </section>
    </WindowContext.Provider>
  );
}
