import { render } from 'preact';
import type { Key } from '../../i18n/keys.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { commandOf, isSwitchedOff, leavesField, type StageCommand } from '../../stage/shortcuts.ts';
import { realClock } from '../../simulation/clock.ts';
import { incidentIds, incidents } from '../../simulation/lazy/incidents.ts';
import type { IncidentId } from '../../simulation/model.ts';
import { pageLanguage } from '../site/page-language.ts';
import { loadGuideNotes, type GuideNotes } from './guide-notes.ts';
import { readFragment, type Demonstration, type Fault } from '../../stage/demonstrations/index.ts';
import { nothingOn } from '../../stage/presence.ts';
import { switchedView } from '../../stage/switched-view.ts';
import { DeskMessage } from '../../stage/desk-message.ts';
import { uncovered } from '../../stage/covers.ts';
import type { StageSession } from '../../stage/stage-session.ts';
import { ShownEnd } from '../../stage/shown-end.ts';
import { beginsAt, planUnderWay, withPlan, type PlanId } from '../../stage/talk.ts';
import { invitationTo } from './invitation.tsx';
import { loadAudienceTexts } from './audience-texts.ts';
import { isAtItsEnd, nextDemonstration } from './next-demonstration.ts';
import { giveKeysBack } from './keys-back.ts';
import { Latest } from '../site/latest.ts';
import { notesLeft } from './playing.ts';
import { isKeyOfStage, pressedKey } from './pressed-key.ts';
import { PresenterTab } from './presenter-tab.ts';
import { PresenterView, type OpenDialog } from './presenter-view.tsx';
import { inWords, whyNoPhone, type Said } from './said.ts';
import { whereSeen, whyNot } from './why-not.ts';
import { keepAwake } from './wake-lock.ts';

/** It goes on as a clicker does. */
const nextButton = '[data-stage-command="stage.control.next"]';

/** The presenter's page: what was chosen in this tab alone, and one way from keys and buttons to the session. */
async function begin(root: HTMLElement): Promise<void> {
  const page = pageLanguage();
  const left = notesLeft();
  let texts: Translator = await loadAudienceTexts(left ?? page);
  let notes: GuideNotes = new Map();
  let notesOf = '';
  const notesChosen = new Latest();
  let dialog: OpenDialog = null;
  let isPointing = false;
  let faults: readonly Fault[] = [];
  const message = new DeskMessage<Said>();
  const end = new ShownEnd();
  const tab = new PresenterTab(left ?? (page as Language), draw, ask);
  keepAwake(() => tab.playing !== null);
  addEventListener('keydown', press);
  giveKeysBack(root, () => tab.playing !== null && dialog === null);
  // Before what is pressed answers.
  addEventListener('click', pressPointer, { capture: true });
  // Who has taken over meanwhile has the demonstration on it already, and maybe gone on with it.
  if (await tab.begin()) await openAddress();
  draw();

  async function openAddress(): Promise<void> {
    if (location.hash.length < 2) return;
    const read = await tab.parts.load(() => readFragment(location.hash));
    if (read?.ok) await open(read.demonstration);
    else if (!tab.parts.hasFailed)
      faults = read?.faults ?? [{ fault: 'damaged', path: [], values: {} }];
  }

  /** Where it was left. One that was played to its end has nothing left to show, so it is asked whether to begin again. */
  async function open(demonstration: Demonstration, from: string | null = null): Promise<void> {
    const isShown = await tab.open(demonstration, isLanguage(page) ? page : 'en', null, from);
    if (!isShown || !tab.playing?.session.isPlayed) return;
    dialog = 'again';
    draw();
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
    const isWanted = notesChosen.ask();
    const wanted = await tab.parts.load(() => loadAudienceTexts(language));
    if (!wanted || !isWanted()) return;
    texts = wanted;
    tab.setNotes(language);
    draw();
  }

  function pressPointer({ target }: MouseEvent): void {
    if (target instanceof Element && target.closest(nextButton)) return;
    end.disarm();
    if (message.words) say(null);
  }

  function press(event: KeyboardEvent): void {
    // Keys that compose a character, as in Japanese, are those of the field.
    if (event.isComposing) return;
    const pressed = pressedKey(event);
    const isForStage = isKeyOfStage(pressed);
    if (!tab.playing) return;
    if (leavesField(pressed)) {
      event.preventDefault();
      root.focus({ preventScroll: true });
      return;
    }
    const { hasCharacters } = tab;
    const command = commandOf(pressed, { direction: texts.direction, hasCharacters });
    if (command !== 'next') {
      end.disarm();
      if (message.words) say(null);
    }
    if (isForStage && isSwitchedOff(event.key, hasCharacters)) say('stage.said.charactersOff');
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

  function tell(words: Said | null): void {
    message.say(words, tab.playing?.session.run ?? null);
  }

  function say(words: Key | null): void {
    tell(words && { k: words });
    draw();
  }

  /** Whether something covered the picture: it goes, and nothing else happens. */
  function uncover(command: StageCommand | 'incident', session: StageSession): boolean {
    const part = uncovered(command, session.view);
    if (!part) return false;
    tell(null);
    session.change(part);
    return true;
  }

  function ask(command: StageCommand): void {
    const session = tab.playing?.session;
    if (!session) return;
    const { view } = session;
    if (uncover(command, session)) return;
    const why = whyNot(command, session, isPointing);
    const before = message.words;
    tell(why && { k: why });
    if (command !== 'next') end.disarm();
    switch (command) {
      case 'next':
        if (!endsHere(before)) void session.goOn();
        break;
      case 'back':
        void session.goBack();
        break;
      case 'explain':
        if (why === null) session.tellWhy();
        break;
      case 'play':
        // To play it anew deletes what was done in it, as to start over does.
        if (session.next === null && !session.watch.isPlaying) dialog = 'replay';
        else void session.play();
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
      case 'zoom':
      case 'code':
      case 'black':
        session.change(switchedView(command, view));
        break;
      case 'invite':
        if (!view.isInviting && tab.playing) tell(whyNoPhone(tab.playing));
        session.change({ isInviting: !view.isInviting });
        break;
      case 'help':
        dialog = 'help';
        break;
      case 'leave':
        isPointing = false;
        session.change(nothingOn);
    }
    draw();
  }

  /** At the end, two presses more begin the next demonstration of the plan. Whether there is one. */
  function endsHere(before: Said | null): boolean {
    const { playing } = tab;
    const next = playing && isAtItsEnd(playing) && nextDemonstration(tab, playing);
    if (!next) return false;
    const press = end.press(realClock());
    if (press === 'begins') choose(next, tab.talk.plan);
    // A press that came twice says what was said, or where it is.
    else if (press === 'early') tell(before ?? { k: 'stage.end.one' });
    else tell({ k: 'stage.said.nextInPlan', fill: { title: inWords(next.title, texts) } });
    return true;
  }

  function choose(demonstration: Demonstration, plan: PlanId | null): void {
    faults = [];
    tell(null);
    tab.setTalk((talk) => withPlan(talk, plan ?? planUnderWay(talk, demonstration.id, tab.kept)));
    void open(demonstration, beginsAt(tab.talk, demonstration.id));
  }

  function bring(incident: IncidentId): void {
    const session = tab.playing?.session;
    if (!session) return;
    end.disarm();
    if (uncover('incident', session)) return;
    if (!incidents[incident].isPossible(session.run.state)) say(`stage.said.${incident}`);
    else
      void session.bring(incident).then(() => {
        if (tab.playing?.session === session) say(whereSeen(incident, session));
      });
  }

  function draw(): void {
    const { playing } = tab;
    if (message.look(playing?.session.run ?? null)) end.disarm();
    end.look(playing && isAtItsEnd(playing) ? playing.fragment : null, realClock());
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
        said={message.words}
        invitation={playing ? invitationTo(playing, playing.texts.language) : ''}
        ask={ask}
        bring={bring}
        choose={choose}
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
