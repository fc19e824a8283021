import { usePractice } from '../../practice-context.ts';

/** The app password on the screen; its text is `undefined` after a reload. */
export function useShownSecret(): { readonly text: string | undefined; readonly copied: boolean } {
  const { run } = usePractice();
  const shown = run.state.browser.shownAppPassword;
  return { text: shown ? run.secret(shown.ref) : undefined, copied: shown?.copied ?? false };
}
