import { saidToRoom } from '../../stage/said-to-room.ts';
import type { Playing } from './playing.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';

interface UntoldProps {
  readonly playing: Playing;
  readonly explain: () => void;
}

/** Why it was refused, or what goes wrong: the presenter knows it at once, and the room when the presenter says so. */
export function Untold({ playing, explain }: UntoldProps) {
  const { session } = playing;
  const { causes } = saidToRoom(session.run.state);
  if (causes.length === 0) return null;
  const { isExplained } = session.view;
  return (
    <div class="stage-untold" data-stage-untold={!isExplained}>
      <p>
        {causes.map(({ key }) => (
          <span key={key}>
            <Words k={key} />{' '}
          </span>
        ))}
      </p>
      <p class="stage-buttons">
        <StageButton k="stage.explain.button" isOn={isExplained} press={explain} />
        <kbd dir="ltr">E</kbd>
      </p>
    </div>
  );
}
