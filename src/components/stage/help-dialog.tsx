import { keyIn, keysOf, stageCommands } from '../../stage/shortcuts.ts';
import type { Incident } from '../../simulation/lazy/incidents.ts';
import { incidentIds, incidents } from '../../simulation/lazy/incidents.ts';
import { pathOf } from '../site/addresses.ts';
import { signOf } from './sign-of-key.ts';
import { StageDialog } from './stage-dialog.tsx';
import { useStageTexts, Words } from './stage-texts.tsx';

interface HelpDialogProps {
  readonly hasCharacters: boolean;
  readonly setCharacters: (has: boolean) => void;
  readonly close: () => void;
}

/** Every key of the stage, and the switch that takes the single characters away. */
export function HelpDialog({ hasCharacters, setCharacters, close }: HelpDialogProps) {
  const { direction, language } = useStageTexts();
  const rows = [
    ...stageCommands.map((command) => ({
      name: <Words k={`stage.keys.${command}`} />,
      keys: keysOf[command].map((key) => signOf(keyIn(key, direction))),
    })),
    ...incidentIds.map((id) => {
      const { key, name }: Incident = incidents[id];
      return { name: <Words k={name} />, keys: [key] };
    }),
  ];
  return (
    <StageDialog id="stage-help" title="stage.keys.title" close={close}>
      <p>
        <Words k="stage.keys.clicker" />
      </p>
      <p>
        <a href={pathOf(language, 'trainer-plans')} target="_blank" rel="noopener">
          <Words k="stage.keys.handbook" />
        </a>
      </p>
      <dl class="stage-keys">
        {rows.map(({ name, keys }, index) => (
          <div key={index}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <label class="stage-check">
        <input
          type="checkbox"
          checked={hasCharacters}
          onChange={({ currentTarget }) => {
            setCharacters(currentTarget.checked);
          }}
        />{' '}
        <Words k="stage.keys.characters" />
      </label>
    </StageDialog>
  );
}
