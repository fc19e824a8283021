import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';

/** In a tab that does not drive: who does, and the way to take over. Nothing is taken over by itself. */
export function DriverNotice({ tab }: { readonly tab: PresenterTab }) {
  const { hasLost } = tab.driving;
  return (
    <section class="stage-card stage-driver" role="status" data-stage-driver="other">
      <h2>
        <Words k={hasLost ? 'stage.driver.lost' : 'stage.driver.other'} />
      </h2>
      <p>
        <Words k={tab.isSilent ? 'stage.driver.silent' : 'stage.driver.note'} />
      </p>
      <p class="stage-buttons">
        <StageButton
          k={hasLost ? 'stage.driver.takeBack' : 'stage.driver.takeOver'}
          variant="main"
          press={() => tab.takeOver()}
        />
      </p>
    </section>
  );
}
