import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Key } from '../../i18n/keys.ts';
import type { FieldId, Problem } from '../../simulation/model.ts';
import { ProblemText } from './problem-text.tsx';
import { Text } from './text.tsx';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { useId } from './use-id.ts';

interface PageProps {
  readonly title: Key;
  /** The larger task of which this page is one step. */
  readonly task?: Key;
  readonly problem?: Problem | null;
  /** Fields of this page, which show their own problems. Every other problem is shown at the top: none is lost. */
  readonly fields?: readonly FieldId[];
  readonly children: ComponentChildren;
}

/** One page on a simulated screen. */
export function Page({ title, task, problem = null, fields = [], children }: PageProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const own =
    problem && (problem.field === null || !fields.includes(problem.field)) ? problem : null;
  useFocusOnProblem(heading, own);
  return (
    <div class="p-page">
      {task && (
        <p class="p-task">
          <Text k={task} />
        </p>
      )}
      <h4 ref={heading} tabIndex={-1} aria-describedby={own ? id : undefined}>
        <Text k={title} />
      </h4>
      {own && <ProblemText id={id} problem={own} />}
      {children}
    </div>
  );
}
