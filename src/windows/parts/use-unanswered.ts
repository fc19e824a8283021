import { useRef } from 'preact/hooks';
import type { Problem } from '../../simulation/model.ts';

/** A problem as long as the text that it is about stands in the field: what is typed anew was not refused yet. */
export function useUnanswered(problem: Problem | null, text: string | undefined): Problem | null {
  const about = useRef({ problem, text });
  if (about.current.problem !== problem) about.current = { problem, text };
  return text === about.current.text ? problem : null;
}
