import { useEffect, useRef, useState } from 'preact/hooks';
import type { Demonstration } from '../../stage/demonstrations/index.ts';
import { minutesInAll } from './plan.ts';
import { StageButton } from './stage-button.tsx';
import { OwnWords, Words } from './stage-texts.tsx';

interface ChoiceCardProps {
  readonly demonstration: Demonstration;
  /** It is the one that was shown last, and goes on where it was left. */
  readonly isKept: boolean;
  /** It was just opened from its file, and whether it can be given: whoever did that goes on with it. */
  readonly opened?: 'opened' | 'cannotYet' | null;
  readonly choose: (demonstration: Demonstration) => void;
  /** One's own can be changed, and deleted where it is kept on this device. */
  readonly change?: (demonstration: Demonstration) => void;
  readonly remove?: () => void;
}

export function ChoiceCard({
  demonstration,
  isKept,
  opened = null,
  choose,
  change,
  remove,
}: ChoiceCardProps) {
  const [isAsked, setIsAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (opened) button.current?.focus();
  }, [opened]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        data-stage-demonstration={demonstration.id}
        onClick={() => {
          choose(demonstration);
        }}
      >
        <strong>
          <OwnWords text={demonstration.title} />
        </strong>
        <span>
          <Words k="stage.steps.minutes" fill={{ count: minutesInAll(demonstration) }} />
        </span>
        {opened && (
          <span class="stage-choice__kept">
            <Words k={`stage.choice.${opened}`} />
          </span>
        )}
        {isKept && (
          <span class="stage-choice__kept">
            <Words k="stage.choice.kept" />
          </span>
        )}
      </button>
      {(change ?? remove) && (
        <p class="stage-buttons stage-choice__more" role="group">
          {change && !isAsked && (
            <StageButton
              k="stage.choice.change"
              variant="quiet"
              press={() => {
                change(demonstration);
              }}
            />
          )}
          {remove && (
            <StageButton
              k={isAsked ? 'stage.choice.deleteNow' : 'stage.choice.delete'}
              variant="quiet"
              press={() => {
                // A second press: what was written in it cannot be brought back.
                if (isAsked) remove();
                setIsAsked(!isAsked);
              }}
            />
          )}
          {remove && isAsked && (
            <StageButton
              k="stage.choice.keep"
              variant="quiet"
              press={() => {
                setIsAsked(false);
              }}
            />
          )}
        </p>
      )}
    </li>
  );
}
