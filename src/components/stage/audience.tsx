import { render } from 'preact';
import { AudienceTab } from './audience-tab.ts';
import { moveOf } from '../../stage/shortcuts.ts';
import { invitationTo } from './invitation.tsx';
import { StageView } from './stage-view.tsx';

/** The audience's tab: nothing to operate, and nothing of the site around it. A clicker moves the presenter's tab. */
const root = document.querySelector<HTMLElement>('[data-stage-audience]');

function draw(root: HTMLElement, tab: AudienceTab): void {
  const { shown } = tab;
  if (!shown) return;
  const waiting = document.querySelector<HTMLElement>('[data-stage-waiting]');
  // Its heading stays the heading of the page, for those who hear it.
  for (const line of waiting?.querySelectorAll('p') ?? []) line.remove();
  if (waiting) waiting.className = 'p-spoken';
  const { texts } = shown;
  document.documentElement.lang = texts.language;
  document.documentElement.dir = texts.direction;
  const { followed, presence, flow, portalPages, seen } = shown;
  const { driver, demonstration } = presence;
  render(
    <StageView
      // Drawn anew with each tab that drives, as that tab draws it: a window remembers which text was refused.
      key={`${driver.id} ${String(driver.term)} ${demonstration}`}
      run={followed.run}
      flow={flow}
      portalPages={portalPages}
      texts={texts}
      view={presence.view}
      seen={seen}
      isOperated={false}
      invitation={invitationTo(shown, texts.language)}
      note={shown.isAlone ? texts.t('stage.audience.alone') : null}
    />,
    root,
  );
}

if (root) {
  document.documentElement.dataset['theme'] = 'projector';
  const tab = new AudienceTab(() => {
    draw(root, tab);
  });
  addEventListener('keydown', (event) => {
    const { shown } = tab;
    if (!shown || shown.isAlone) return;
    const { key, ctrlKey, altKey, metaKey } = event;
    const modified = { ctrlKey, altKey, metaKey };
    const move = moveOf(
      { key, ...modified, isTyping: false, isInDialog: false },
      shown.texts.direction,
    );
    if (!move) return;
    event.preventDefault();
    if (!event.repeat) tab.channel?.send({ kind: 'move', move });
  });
  const message = document.querySelector<HTMLElement>('[data-stage-message]');
  if (message && !tab.channel) message.textContent = root.dataset['noChannel'] ?? '';
}
