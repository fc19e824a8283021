import { useEffect, useState } from 'preact/hooks';
import type { PhoneAccount } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';

interface OneTimeCode {
  /** Empty until the first code is made. */
  readonly code: string;
  /** Milliseconds until the next code, when this one was asked for. */
  readonly remaining: number;
}

/** How often the remaining time is told: three times in a period, not once a second. */
const calm = 10_000;

/** The code of this moment, made anew when its time is over or the practice clock was moved. While the clock stands it stays. */
export function useOneTimeCode(account: PhoneAccount): OneTimeCode {
  const { run } = usePractice();
  const { clockOffset, pausedAt } = run.state.practice;
  const [now, setNow] = useState<OneTimeCode>({ code: '', remaining: 0 });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await run.codeOf(account);
      if (isOver) return;
      setNow(answer);
      if (pausedAt !== null) return;
      // A timer may ring a little early; a moment later the next code is surely due.
      timer = setTimeout(() => void ask(), (answer.remaining % calm || calm) + 20);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [run, account, clockOffset, pausedAt]);
  return now;
}
