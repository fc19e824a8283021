import { useState } from 'preact/hooks';

let used = 0;

/**
 * An id for `for`, `aria-labelledby` and the like. Preact's own hook counts anew whenever the root is drawn again from
 * outside (10.29), and so gives one id to two elements.
 */
export function useId(): string {
  const [id] = useState(() => {
    used += 1;
    return `p-${used}`;
  });
  return id;
}
