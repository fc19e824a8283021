import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Words } from './stage-texts.tsx';

/** What takes letters for itself: every field, and lists, which choose by them. A box to tick and a button take none. */
const takesLetters =
  'input:not([type="checkbox"], [type="button"], [type="submit"]), select, textarea, [contenteditable]';

export const isTypedInto = (target: unknown): boolean =>
  target instanceof Element && target.closest(takesLetters) !== null;

/** Says that keys are typed, and how they become the stage's again. The line has its place before it is needed, so that it is read out. */
export function TypingHint() {
  const [isTyping, setIsTyping] = useState(false);
  const look = () => {
    setIsTyping(isTypedInto(document.activeElement));
  };
  // A field that goes away while it has the focus reports nothing; whatever took it away also draws the stage.
  useLayoutEffect(look);
  useEffect(() => {
    addEventListener('focusin', look);
    addEventListener('focusout', look);
    return () => {
      removeEventListener('focusin', look);
      removeEventListener('focusout', look);
    };
  }, []);
  return (
    <p role="status" class="stage-typing" data-stage-typing>
      {isTyping && <Words k="stage.said.typing" />}
    </p>
  );
}
