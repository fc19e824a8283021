import type { ComponentChildren } from 'preact';
import { speeds, type Speed } from '../../stage/session-options.ts';
import type { StageCommand } from '../../stage/shortcuts.ts';
import type { Playing } from './playing.ts';
import { StageButton } from './stage-button.tsx';
import { useStageTexts, Words } from './stage-texts.tsx';

/** Signs, and so the same in every language. */
const nameOfSpeed: Readonly<Record<Speed, string>> = { 0.5: '½×', 1: '1×', 2: '2×', 4: '4×' };

interface StageControlsProps {
  readonly playing: Playing;
  /** The pointer is on, also while it is nowhere. */
  readonly isPointing: boolean;
  /** At the end, the plan goes on with another demonstration. */
  readonly leadsOn: boolean;
  readonly ask: (command: StageCommand) => void;
  readonly startOver: () => void;
  /** What stands beside "Next" where there is one column. */
  readonly children: ComponentChildren;
}

/** Time, place and what the audience sees: the same commands that the keys give. */
export function StageControls({
  playing,
  isPointing,
  leadsOn,
  ask,
  startOver,
  children,
}: StageControlsProps) {
  const texts = useStageTexts();
  const { session, flow } = playing;
  const { view, watch, isFrozen } = session;
  return (
    <div class="stage-controls">
      <div
        class="stage-buttons stage-buttons--main"
        role="group"
        aria-label={texts.t('stage.control.steps')}
        aria-busy={session.isActing}
      >
        <StageButton
          k="stage.control.back"
          press={() => {
            ask('back');
          }}
          isIdle={!session.canGoBack || session.isJumping}
        />
        <StageButton
          k="stage.control.next"
          variant="main"
          press={() => {
            ask('next');
          }}
          isIdle={(session.next === null && !leadsOn) || session.isJumping}
        />
      </div>
      {children}
      <div class="stage-buttons" role="group" aria-label={texts.t('stage.control.time')}>
        <StageButton
          k={watch.isPlaying ? 'stage.control.pause' : 'stage.control.play'}
          press={() => {
            ask('play');
          }}
        />
        <label class="stage-select">
          <Words k="stage.control.speed" />{' '}
          <select
            value={String(session.speed)}
            onChange={({ currentTarget }) => {
              session.setSpeed(Number(currentTarget.value) as Speed);
            }}
          >
            {speeds.map((speed) => (
              <option key={speed} value={String(speed)} dir="ltr">
                {nameOfSpeed[speed]}
              </option>
            ))}
          </select>
        </label>
        <StageButton
          k="window.clock.skip30"
          press={() => {
            ask('skip');
          }}
        />
        <StageButton
          k="stage.control.freeze"
          isOn={isFrozen}
          press={() => {
            ask('freeze');
          }}
        />
        <StageButton k="window.reset" press={startOver} />
      </div>
      <div class="stage-buttons" role="group" aria-label={texts.t('stage.control.show')}>
        {(
          [
            ['pointer', 'stage.control.pointer', isPointing],
            ['spotlight', 'stage.control.spotlight', view.isSpotlit],
            ['zoom', 'stage.control.zoom', view.zoomed !== null],
            ['code', 'stage.control.code', view.isCodeBig],
            ['black', 'stage.control.black', view.isBlack],
            ['invite', 'stage.control.invite', view.isInviting],
          ] as const
        ).map(([command, k, isOn]) => (
          <StageButton
            key={command}
            k={k}
            isOn={isOn}
            press={() => {
              ask(command);
            }}
          />
        ))}
        <StageButton
          k="stage.control.mark"
          isOn={view.level === 'show'}
          press={() => {
            session.change({ level: view.level === 'show' ? 'what' : 'show' });
          }}
        />
      </div>
      <div class="stage-buttons" role="group" aria-label={texts.t('window.switcher')}>
        {flow.windows.map((window) => (
          <StageButton
            key={window}
            k={`window.short.${window}`}
            isOn={view.zoomed === null ? view.windows.includes(window) : view.zoomed === window}
            press={() => {
              session.switchWindow(window);
            }}
          />
        ))}
      </div>
    </div>
  );
}
