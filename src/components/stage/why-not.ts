import type { Key } from '../../i18n/keys.ts';
import type { IncidentId, RunState } from '../../simulation/model.ts';
import { saidToRoom } from '../../stage/said-to-room.ts';
import type { StageCommand } from '../../stage/shortcuts.ts';
import type { StageSession } from '../../stage/stage-session.ts';

type Asked = Pick<StageSession, 'next' | 'canGoBack' | 'isJumping' | 'view' | 'run'>;

/** Every step is done. Whoever has just let something go wrong waits for a repair, and learns that none is needed. */
const atTheEnd = ({ lastExplainedEvent }: RunState): Key =>
  lastExplainedEvent?.type === 'incidentInjected'
    ? 'stage.said.nothingToRepair'
    : 'stage.said.atTheEnd';

/** Why a command has no effect now that anybody could see; `null` when it has one. */
export function whyNot(command: StageCommand, session: Asked, isPointing: boolean): Key | null {
  const { view, next } = session;
  switch (command) {
    case 'next':
    case 'back':
      if (session.isJumping) return 'stage.said.onTheWay';
      if (command === 'back') return session.canGoBack ? null : 'stage.said.atTheBeginning';
      return next ? null : atTheEnd(session.run.state);
    case 'explain':
      return saidToRoom(session.run, view.lasting).causes.length > 0
        ? null
        : 'stage.said.nothingToExplain';
    case 'spotlight': {
      const isDark =
        view.isSpotlit ||
        isPointing ||
        (next !== null && view.level === 'show' && !view.isGuessing);
      return isDark ? null : 'stage.said.noSpot';
    }
    case 'leave': {
      const { pointer, isSpotlit, zoomed, isBlack, isCodeBig, isInviting } = view;
      const isSomethingOn = isPointing || isSpotlit || isBlack || isCodeBig || isInviting;
      return isSomethingOn || pointer || zoomed ? null : 'stage.said.nothingToEnd';
    }
    default:
      return null;
  }
}

/** Incidents that no window shows before something is tried: what to do so that they are seen. */
const seenLater: Partial<Record<IncidentId, Key>> = {
  appPasswordsOff: 'stage.said.seen.appPasswordsOff',
  appPasswordDeleted: 'stage.said.seen.appPasswordDeleted',
  protocolOff: 'stage.said.seen.protocolOff',
  accountLocked: 'stage.said.seen.accountLocked',
};

/** What to say after an incident: where it is seen, or that the demonstration needs no way back from it. */
export function whereSeen(
  incident: IncidentId,
  { next, run }: Pick<Asked, 'next' | 'run'>,
): Key | null {
  if (!next) return 'stage.said.nothingToRepair';
  return incident === 'appPasswordsOff' && run.state.browser.page.name === 'appPassword'
    ? 'stage.said.seen.appPasswordsOffShown'
    : (seenLater[incident] ?? null);
}
