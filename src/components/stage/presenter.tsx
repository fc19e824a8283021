import { render } from 'preact';
import type { Key } from '../../i18n/keys.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { commandOf, isSwitchedOff, type StageCommand } from '../../stage/shortcuts.ts';
import { incidentIds, incidents } from '../../simulation/lazy/incidents.ts';
import type { IncidentId } from '../../simulation/model.ts';
import { pageLanguage } from '../site/page-language.ts';
import { loadGuideNotes, type GuideNotes } from './guide-notes.ts';
import { readFragment, type Fault } from '../../stage/demonstrations/index.ts';
import { withPlan } from '../../stage/talk.ts';
import { invitationTo, problemOf } from './invitation.tsx';
import { loadAudienceTexts } from './audience-texts.ts';
import { notesLeft, type Playing } from './playing.ts';
import { PresenterTab } from './presenter-tab.ts';
import { PresenterView, type OpenDialog } from './presenter-view.tsx';
import { whereSeen, whyNot } from './why-not.ts';
import { keepAwake } from './wake-lock.ts';

/** Why no phone opens what is shown as a code; `null` when phones do. */
function whyNoPhone(playing: Playing): Key | null {
  const problem = problemOf(invitationTo(playing, playing.texts.language));
  return problem && `stage.invite.${problem}`;
}

/** The presenter's page: what was chosen in this tab alone, and one way from keys and buttons to the session. */
async function begin(root: HTMLElement): Promise<void> {
  const page = pageLanguage();
  const left = notesLeft();
  let texts: Translator = await loadAudienceTexts(left ?? page);
  let notes: GuideNotes = new Map();
  let notesOf = '';
  let dialog: OpenDialog = null;
  let isPointing = false;
  let faults: readonly Fault[] = [];
  let said: Key | null = null;
  const tab = new PresenterTab(left ?? (page as Language), draw, ask);
  keepAwake(() => tab.playing !== null);
  addEventListener('keydown', press);
  // Who has taken over meanwhile has the demonstration on it already, and maybe gone on with it.
  if (await tab.begin()) await openAddress();
  draw();

  async function openAddress(): Promise<void> {
    if (location.hash.length < 2) return;
    const read = await readFragment(location.hash);
    if (read?.ok) await tab.open(read.demonstration, page as Language);
    else faults = read?.faults ?? [{ fault: 'damaged', path: [], values: {} }];
  }

  async function readNotes(): Promise<void> {
    const flow = tab.playing?.flow.id ?? '';
    const wanted = `${texts.language} ${flow}`;
    if (flow === '' || wanted === notesOf) return;
    notesOf = wanted;
    const read = await loadGuideNotes(texts.language, flow);
    if (notesOf !== wanted) return;
    notes = read;
    draw();
  }

  async function setNotes(language: Language): Promise<void> {
    const wanted = await tab.load(() => loadAudienceTexts(language));
    if (!wanted) return;
    texts = wanted;
    tab.setNotes(language);
    draw();
  }

  function press(event: KeyboardEvent): void {
    const { target } = event;
    const isTyping =
      target instanceof Element &&
      target.closest('input, select, textarea, [contenteditable]') !== null;
    // Asked of the page: a dialog is shut a moment before its `close` event, and a key pressed in between is the stage's.
    const isInDialog = document.querySelector('dialog[open]') !== null;
    const isForStage =
      !isTyping && !isInDialog && !event.ctrlKey && !event.altKey && !event.metaKey;
    const pressed = {
      key: event.key,
      ctrlKey: event.ctrlKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      isTyping,
      isInDialog,
    };
    if (!tab.playing) return;
    const { hasCharacters } = tab;
    if (isForStage && isSwitchedOff(event.key, hasCharacters)) say('stage.said.charactersOff');
    const command = commandOf(pressed, { direction: texts.direction, hasCharacters });
    const incident =
      command === null && hasCharacters && isForStage
        ? incidentIds.find((id) => incidents[id].key === event.key)
        : undefined;
    if (command === null && incident === undefined) return;
    event.preventDefault();
    // One press of a clicker is one step, however long it is held.
    if (event.repeat) return;
    if (command) ask(command);
    else if (incident) bring(incident);
  }

  function say(words: Key | null): void {
    said = words;
    draw();
  }

  function ask(command: StageCommand): void {
    const session = tab.playing?.session;
    if (!session) return;
    const { view } = session;
    said = whyNot(command, session, isPointing);
    switch (command) {
      case 'next':
        void session.goOn();
        break;
      case 'back':
        void session.goBack();
        break;
      case 'explain':
        if (said === null) session.change({ isExplained: !view.isExplained });
        break;
      case 'play':
        void session.play();
        break;
      case 'freeze':
        void session.freeze();
        break;
      case 'skip':
        void session.skip(30);
        break;
      case 'pointer':
        isPointing = !isPointing;
        session.change({ pointer: null });
        break;
      case 'spotlight':
        session.change({ isSpotlit: !view.isSpotlit });
        break;
      case 'zoom':
        session.change({ zoomed: view.zoomed === null ? (view.windows[0] ?? null) : null });
        break;
      case 'code':
        session.change({ isCodeBig: !view.isCodeBig });
        break;
      case 'black':
        session.change({ isBlack: !view.isBlack });
        break;
      case 'invite':
        if (!view.isInviting && tab.playing) said = whyNoPhone(tab.playing);
        session.change({ isInviting: !view.isInviting });
        break;
      case 'help':
        dialog = 'help';
        break;
      case 'leave':
        isPointing = false;
        session.change({
          pointer: null,
          isSpotlit: false,
          zoomed: null,
          isBlack: false,
          isInviting: false,
        });
    }
    draw();
  }

  function bring(incident: IncidentId): void {
    const session = tab.playing?.session;
    if (!session) return;
    if (!incidents[incident].isPossible(session.run.state)) {
      say(`stage.said.${incident}`);
      return;
    }
    void session.bring(incident).then(() => {
      say(whereSeen(incident, session));
    });
  }

  function draw(): void {
    const { playing } = tab;
    document.body.dataset['stage'] = playing ? 'playing' : 'choice';
    void readNotes();
    render(
      <PresenterView
        tab={tab}
        texts={texts}
        notes={notes}
        dialog={dialog}
        isPointing={isPointing}
        faults={faults}
        said={said}
        invitation={playing ? invitationTo(playing, playing.texts.language) : ''}
        ask={ask}
        bring={bring}
        choose={(demonstration, plan) => {
          faults = [];
          said = null;
          tab.setTalk((talk) => withPlan(talk, plan));
          void tab.open(demonstration, isLanguage(page) ? page : 'en');
        }}
        setNotes={(language) => void setNotes(language)}
        setDialog={(open) => {
          dialog = open;
          draw();
        }}
      />,
      root,
    );
    root.dataset['stageReady'] = tab.driving.role;
    // Where nothing has the focus, the windows take it for what they say, and the keys of the stage would be typed into a field.
    if (playing && document.activeElement === document.body) root.focus({ preventScroll: true });
  }
}

const root = document.querySelector<HTMLElement>('[data-stage-presenter]');
const message = document.querySelector<HTMLElement>('[data-stage-message]');
if (root)
  begin(root).then(
    () => {
      if (message) message.hidden = true;
    },
    (error: unknown) => {
      console.error(error);
      if (message) message.textContent = message.dataset['loadFailed'] ?? '';
    },
  );
