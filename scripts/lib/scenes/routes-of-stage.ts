import type { Key } from '../../../src/i18n/keys.ts';
import { incidents } from '../../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../../src/simulation/model.ts';
import type { PageRoute, PageStep } from './page-route.ts';
import { routesOfDemonstrations } from './routes-of-demonstrations.ts';

/** What a presenter sees and presses, what an audience sees. */

const namespaces = ['stage', 'demos'] as const;

const shown: PageStep = ['until', '[data-state-hash]'];
const said = (key: string, id: string): PageStep => ['key', key, `stage.said.${id}` as Key];

const presenter: PageRoute = {
  name: 'stage',
  address: 'stage/',
  namespaces,
  steps: [
    ['see', 'stage.choice.title'],
    ['at', '[data-stage-demonstration="set-up-today"]', 'demos.title.setUpToday'],
    shown,
    ['button', 'stage.keys.button'],
    ['see', 'stage.keys.title'],
    ['button', 'stage.close'],
    ['button', 'stage.invite.button'],
    ['see', 'stage.invite.title'],
    ['button', 'stage.close'],
    ['key', 'q', 'stage.invite.scanOrType'],
    ['key', 'q', 'stage.control.next'],
    ['button', 'stage.control.play'],
    ['see', 'stage.control.pause'],
    ['button', 'stage.control.pause'],
    ['button', 'stage.control.black'],
    ['see', 'stage.control.isBlack'],
    ['button', 'stage.control.black'],
    ['button', 'stage.timer.start'],
    ['button', 'stage.timer.pause'],
    ['see', 'stage.timer.resume'],
    ['jump', 'copy-app-password'],
    ['see', 'stage.code.appPassword'],
    ['button', 'stage.leave'],
    ['see', 'stage.choice.title'],
    ['reload'],
    ['see', 'stage.choice.kept'],
  ],
};

const time: PageRoute = {
  name: 'stage-time',
  address: 'stage/#demo=printer-before',
  namespaces,
  isClockOurs: true,
  steps: [
    shown,
    ['button', 'stage.timer.start'],
    ['see', 'stage.timer.onTime'],
    ['jump', 'send-a-page'],
    ['see', 'stage.timer.ahead'],
    ['later', 30],
    ['see', 'stage.timer.behind'],
    ['button', 'stage.timer.reset'],
    ['see', 'stage.timer.notStarted'],
  ],
};

/** A plan of the handbook, from its first demonstration to its end. */
const talk: PageRoute = {
  name: 'stage-talk',
  address: 'stage/',
  namespaces,
  steps: [
    ['see', 'stage.plan.title'],
    ['at', '[data-stage-show="printer-before"]', 'demos.title.printerBefore'],
    shown,
    ['goOnTo', 'stage.line.guess'],
    ['goOnTo', 'stage.end.next'],
    ['see', 'stage.talk.time'],
    ['button', 'stage.end.goOn'],
    ['until', '[data-stage-step="turn-on"]'],
    ['goOnTo', 'stage.end.plan'],
    said(incidents.accountLocked.key, 'nothingToRepair'),
    ['see', 'stage.explain.button'],
  ],
};

/** A plan whose next part begins at a later step. */
const talkPart: PageRoute = {
  name: 'stage-talk-part',
  address: 'stage/',
  namespaces,
  steps: [
    ['see', 'stage.plan.from'],
    ['at', '[data-stage-show="end-of-basic"]', 'demos.title.endOfBasic'],
    shown,
    ['goOnTo', 'stage.end.goOnFrom'],
    ['see', 'stage.timer.part'],
  ],
};

const tabs: PageRoute = {
  name: 'stage-tabs',
  address: 'stage/#demo=printer-before',
  namespaces,
  steps: [
    shown,
    ['open', 'stage/audience/'],
    shown,
    ['tab', 0],
    ['see', 'stage.audience.seen'],
    ['open', 'stage/'],
    ['see', 'stage.driver.other'],
    ['button', 'stage.driver.takeOver'],
    shown,
    ['tab', 0],
    ['see', 'stage.driver.lost'],
    ['button', 'stage.driver.takeBack'],
    shown,
    ['leave', 0],
    ['tab', 2],
    ['see', 'stage.driver.silent'],
    ['tab', 1],
    ['see', 'stage.audience.alone'],
  ],
};

const refusedIncident = (id: IncidentId): PageStep => said(incidents[id].key, id);

/** What is said to a key that does nothing now. */
const keysThatRest: PageRoute = {
  name: 'stage-keys',
  address: 'stage/#demo=set-up-today',
  namespaces,
  steps: [
    shown,
    said('ArrowLeft', 'atTheBeginning'),
    said('Escape', 'nothingToEnd'),
    ['at', '.stage-select select', 'stage.languages.notes'],
    ['see', 'stage.said.typing'],
    ['at', '.stage-picture__head', 'stage.picture.title'],
    refusedIncident('messageLost'),
    refusedIncident('codeWrong'),
    refusedIncident('codeExpired'),
    refusedIncident('phoneClockWrong'),
    refusedIncident('appPasswordDeleted'),
    refusedIncident('clientWithoutModern'),
    refusedIncident('phoneLost'),
    ['key', incidents.appPasswordsOff.key, 'demos.happened.appPasswordsOff'],
    refusedIncident('appPasswordsOff'),
    ['key', incidents.accountLocked.key, 'demos.happened.accountLocked'],
    refusedIncident('accountLocked'),
    ['button', 'window.reset'],
    ['see', 'stage.reset.title'],
    ['button', 'stage.reset.confirm'],
    ['jump', 'copy-app-password'],
    said('e', 'nothingToExplain'),
    said(incidents.appPasswordsOff.key, 'seen.appPasswordsOffShown'),
    ['see', 'demos.happened.appPasswordsOffShown'],
    ['goOnTo', 'stage.next.done'],
    said('ArrowRight', 'atTheEnd'),
    said('s', 'noSpot'),
    ['button', 'stage.keys.button'],
    ['see', 'stage.keys.title'],
    ['at', '.stage-check input', 'stage.keys.characters'],
    ['button', 'stage.close'],
    said('b', 'charactersOff'),
  ],
};

const protocolIsOff: PageRoute = {
  name: 'stage-protocol-off',
  address: 'stage/#demo=article-of-2018',
  namespaces,
  steps: [
    shown,
    ['key', incidents.protocolOff.key, 'demos.happened.protocolOff'],
    refusedIncident('protocolOff'),
  ],
};

/** A reload forgets the app password that was shown, and finds a demonstration at its end. */
const forgotten: PageRoute = {
  name: 'stage-reload',
  address: 'stage/#demo=set-up-today',
  namespaces,
  steps: [
    shown,
    ['jump', 'copy-app-password'],
    ['see', 'stage.code.appPassword'],
    ['reload'],
    ['see', 'stage.problem.gone'],
    ['goOnTo', 'stage.next.done'],
    ['reload'],
    ['see', 'stage.again.title'],
  ],
};

const unknown: PageRoute = {
  name: 'stage-unknown',
  address: 'stage/#demo=of-next-year',
  namespaces,
  steps: [['see', 'stage.problem.unknown']],
};

const damaged: PageRoute = {
  name: 'stage-damaged',
  address: 'stage/#demo=1.AAAA',
  namespaces,
  steps: [['see', 'demos.fault.damaged.what']],
};

const withoutStorage: PageRoute = {
  name: 'stage-without-storage',
  address: 'stage/#demo=printer-before',
  namespaces,
  without: 'storage',
  steps: [['see', 'stage.problem.storage']],
};

export const routesOfStage: readonly PageRoute[] = [
  presenter,
  time,
  talk,
  talkPart,
  tabs,
  keysThatRest,
  protocolIsOff,
  forgotten,
  unknown,
  damaged,
  withoutStorage,
  ...routesOfDemonstrations,
];
