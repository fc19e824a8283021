import { useEffect, useState } from 'preact/hooks';
import type { RunHandle } from '../../simulation/run.ts';

/** What a room has to read: the code that is asked for, or the app password that is on the screen. */
export interface PresentCode {
  readonly kind: 'code' | 'appPassword';
  readonly text: string;
}

/** The app password while it is shown; else the newest message's code, where one is open on the phone; else that of the app. */
async function codeOf(run: RunHandle): Promise<{ code: PresentCode | null; remaining: number }> {
  const { browser, phone } = run.state;
  const shown = browser.shownAppPassword;
  const password = shown === null ? undefined : run.secret(shown.ref);
  if (password !== undefined)
    return { code: { kind: 'appPassword', text: password }, remaining: Infinity };
  const message = phone.app === 'messages' ? phone.messages.at(-1) : undefined;
  const sent = message === undefined ? undefined : run.secret(message.codeRef);
  if (sent !== undefined) return { code: { kind: 'code', text: sent }, remaining: Infinity };
  const account = phone.accounts.at(-1);
  if (!account) return { code: null, remaining: Infinity };
  const { code, remaining } = await run.codeOf(account);
  return { code: code === '' ? null : { kind: 'code', text: code }, remaining };
}

export function usePresentCode(run: RunHandle): PresentCode | null {
  const [present, setPresent] = useState<PresentCode | null>(null);
  const { state } = run;
  const shown = state.browser.shownAppPassword;
  const value = shown === null ? undefined : run.secret(shown.ref);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const { code, remaining } = await codeOf(run);
      if (isOver) return;
      setPresent(code);
      if (state.practice.pausedAt === null && Number.isFinite(remaining))
        timer = setTimeout(() => void ask(), remaining + 20);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [run, state, value]);
  return present;
}
