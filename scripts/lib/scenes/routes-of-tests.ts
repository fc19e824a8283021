import {
  nameNewAppPassword,
  proveWithApp,
  signIn,
  type ScenarioStep,
} from '../../../tests/screenshots/scenario.ts';
import type { PageRoute, PageStep } from './page-route.ts';

/** A guide as a test: with help, to an early end, passed, and what is taken away from it. */

const namespaces = ['assessment', 'coach'] as const;

const start: PageStep = ['at', '[data-practice-start]', 'assessment.start'];

const helped: PageRoute = {
  name: 'test-with-help',
  address: 'test/add-app-password/',
  namespaces,
  steps: [
    start,
    ['see', 'assessment.help.ask.what'],
    ['button', 'assessment.help.ask.what'],
    ['see', 'assessment.help.ask.where'],
    ['button', 'assessment.help.ask.where'],
    ['see', 'assessment.help.ask.show'],
    ['button', 'assessment.help.ask.show'],
    ['see', 'assessment.help.ask.do'],
    ['button', 'assessment.help.ask.do'],
    ['see', 'assessment.help.performed'],
    ['button', 'assessment.pause'],
    ['see', 'assessment.paused'],
    ['button', 'assessment.resume'],
    ['see', 'assessment.pause'],
    ['button', 'assessment.end.button'],
    ['see', 'assessment.end.question'],
    ['button', 'assessment.end.keep'],
    ['button', 'assessment.end.button'],
    ['button', 'assessment.end.confirm'],
    ['see', 'assessment.result.notPassed'],
    ['download', 'assessment.result.csv'],
    ['download', 'assessment.result.xapi'],
    ['type', 'assessment.result.name', 'Sari'],
    ['paper'],
    ['see', 'assessment.result.nameOnPaper'],
  ],
};

/** Ends at once; the result says which help was used. */
const end: readonly PageStep[] = [
  ['button', 'assessment.end.button'],
  ['button', 'assessment.end.confirm'],
  ['see', 'assessment.result.again'],
];

const levels = ['what', 'where', 'show'] as const;

const helpTold: PageRoute = {
  name: 'test-levels-of-help',
  address: 'test/add-app-password/',
  namespaces,
  steps: [
    start,
    ...levels.flatMap((strongest, index): readonly PageStep[] => [
      ['see', 'assessment.help.ask.what'],
      ...levels
        .slice(0, index + 1)
        .map((level): PageStep => ['button', `assessment.help.ask.${level}`]),
      ...end,
      ['see', `assessment.help.level.${strongest}`],
      ['button', 'assessment.result.again'],
    ]),
    ['see', 'assessment.help.ask.what'],
  ],
};

/** Without help, by the controls of its windows. */
const alone: readonly ScenarioStep[] = [
  ...signIn,
  ...proveWithApp,
  ...nameNewAppPassword('Printer 05'),
  ['press', 'browser', 'portal.appPassword.copy'],
  ['press', 'browser', 'portal.appPassword.done'],
];

const passed: PageRoute = {
  name: 'test-passed',
  address: 'test/add-app-password/',
  namespaces,
  steps: [
    start,
    ['see', 'assessment.help.ask.what'],
    ...alone.map((step): PageStep => ['window', step]),
    ['see', 'assessment.result.passed'],
    ['download', 'assessment.result.csv'],
    ['download', 'assessment.result.xapi'],
  ],
};

const withoutCryptography: PageRoute = {
  name: 'test-without-cryptography',
  address: 'test/add-app-password/',
  namespaces,
  without: 'cryptography',
  steps: [start, ['see', 'assessment.noCryptography']],
};

export const routesOfTests: readonly PageRoute[] = [helped, helpTold, passed, withoutCryptography];
