import { useEffect, useState } from 'preact/hooks';
import { usePractice } from '../practice-context.ts';

/** Something that is loaded once it is asked for; `null` until it is there. The coach says when it cannot be loaded. */
export function useLoaded<T>(load: () => Promise<T>, isAsked = true): T | null {
  const { parts } = usePractice().run;
  const [loaded, setLoaded] = useState<{ readonly it: T } | null>(null);
  useEffect(() => {
    if (!isAsked || loaded) return;
    let isWanted = true;
    void parts.load(load).then((it) => {
      if (isWanted) setLoaded({ it });
    });
    return () => {
      isWanted = false;
    };
  }, [isAsked]);
  return loaded?.it ?? null;
}
