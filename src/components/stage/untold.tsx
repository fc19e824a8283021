import { incidents } from '../../simulation/lazy/incidents.ts';
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
  const { isExplained, lasting } = session.view;
  const { causes } = saidToRoom(session.run, lasting);
  if (causes.length === 0) return null;
  return (
    <div class="stage-untold" data-stage-untold={!isExplained}>
      <div class="stage-untold__causes">
        {causes.map(({ key, incident }) => (
          <p key={key} data-incident-noted={incident}>
            {incident && (
              <>
                <strong>
                  <Words k={incidents[incident].name} />
                </strong>{' '}
              </>
            )}
            <Words k={key} />
          </p>
        ))}
      </div>
      <p class="stage-buttons">
        <StageButton k="stage.explain.button" isOn={isExplained} press={explain} />
        <kbd dir="ltr">E</kbd>
        {lasting.length > 0 && (
          <StageButton
            k="stage.explain.putAway"
            variant="quiet"
            press={() => {
              session.putIncidentsAway();
            }}
          />
        )}
      </p>
    </div>
  );
}
