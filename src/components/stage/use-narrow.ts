import { useLayoutEffect, useState } from 'preact/hooks';

/** As the sheet has it: two columns do not stand beside each other. */
const narrow = '(width < 64rem)';

/** Whether the page is one column, in which what is spoken of has to stand beside what is pressed. */
export function useNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => matchMedia(narrow).matches);
  useLayoutEffect(() => {
    const media = matchMedia(narrow);
    const look = () => {
      setIsNarrow(media.matches);
    };
    look();
    media.addEventListener('change', look);
    return () => {
      media.removeEventListener('change', look);
    };
  }, []);
  return isNarrow;
}
