import { answerOf } from '../../../src/diagnosis/answer.ts';
import { codeOf, everyCase } from '../../../src/diagnosis/case.ts';
import { practiceClients, practiceProfile } from '../../../src/flows/scenarios.ts';
import { flowsOfGuides } from '../../../src/flows/load-flow.ts';
import type { SceneRoute, SceneStep } from './routes.ts';

/** What surrounds the windows: modes, the menu of the practice, days, and every case that can be opened. */

const menu: SceneRoute = {
  name: 'menu',
  address: 'guides/delete-app-password/?step=find-and-delete',
  steps: [
    ['menu'],
    ['page', 'practice.startOver'],
    ['page', 'practice.keep'],
    ['page', 'practice.forget'],
    ['page', 'practice.keep'],
    ['page', 'practice.save'],
    ['file', 'saved'],
    ['page', 'practice.openConfirm'],
    ['menu'],
    ['file', 'notJson'],
    ['until', 'text=practice.problem.notJson'],
    ['file', 'notARun'],
    ['until', 'text=practice.problem.notARun'],
    ['file', 'tooLong'],
    ['until', 'text=practice.problem.tooLong'],
    ['file', 'newer'],
    ['until', 'text=practice.problem.formatUnknown'],
    ['file', 'empty'],
    ['until', 'text=practice.problem.empty'],
    ['file', 'eventUnknown'],
    ['until', 'text=practice.problem.eventUnknown'],
    ['file', 'eventImpossible'],
    ['until', 'text=practice.problem.eventImpossible'],
    ['file', 'otherPractice'],
    ['until', 'text=practice.problem.otherPractice'],
    ['page', 'practice.forget'],
    ['page', 'practice.forgetConfirm'],
    ['until', 'text=practice.forgotten'],
  ],
};

/** A saved file has no secrets, so the key of a set-up that was not finished is gone. */
const keyOfAFile: SceneRoute = {
  name: 'key-of-a-file',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ['choose', 'browser', 'portal.contact.mobileApp'],
    ['press', 'browser', 'portal.contact.setUp'],
    ['menu'],
    ['file', 'saved'],
    ['page', 'practice.openConfirm'],
    ['until', 'text=portal.configure.gone'],
  ],
};

const barOfPractice: SceneRoute = {
  name: 'bar-of-practice',
  address: 'guides/create-app-password/',
  steps: [
    ['press', 'browser', 'portal.chooser.sari'],
    ['click', 'bar', 'window.undo'],
    ['click', 'bar', 'window.redo'],
    ['click', 'bar', 'window.reset'],
    ['click', 'bar', 'window.resetCancel'],
    ['click', 'bar', 'window.reset'],
    ['click', 'bar', 'window.resetConfirm'],
    ['click', 'bar', 'window.clock.pause'],
    ['click', 'bar', 'window.clock.resume'],
    ['press', 'browser', 'portal.chooser.budi'],
    ['press', 'browser', 'portal.signIn.submit'],
    ['press', 'browser', 'portal.home.askAdmin'],
    ['mode', 'read'],
    ['mode', 'try'],
  ],
};

/** With the password that the program has. */
const signInToMail: readonly SceneStep[] = [
  ['first', 'mail', 'mail.welcome.addAccount', 'mail.printer.setUp'],
  ['first', 'mail', 'mail.password.signIn', 'mail.printer.sendTest'],
];

/** Away from the route, so that the coach offers the way back, and the steps their own help. */
const away: SceneRoute = {
  name: 'away-from-the-route',
  address: 'guides/delete-users-app-passwords/',
  steps: [
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.ratna'],
    ['tick', 'admin', 'admin.person.sari'],
    ['hint'],
    ['hint'],
    ['hint'],
  ],
};

/** A browser that keeps nothing, one that has lost its network, and one on plain http. */
const broken: readonly SceneRoute[] = [
  {
    name: 'without-storage',
    address: 'simulator/',
    steps: [
      ['menu'],
      ['page', 'practice.forget'],
      ['page', 'practice.forgetConfirm'],
      ['until', 'text=practice.forgetFailed'],
    ],
    without: 'storage',
  },
  {
    name: 'without-admin-window',
    address: 'guides/allow-app-passwords/',
    steps: [],
    without: /admin-screen.*\.js$/,
  },
  {
    name: 'without-cryptography',
    address: 'guides/create-app-password/',
    isStarted: false,
    steps: [
      ['part', '[data-practice-start]'],
      ['until', '[data-practice-message]:not([hidden])'],
    ],
    without: 'cryptography',
  },
];

/** The coach performs, to the end. */
const watched = (slug: string): SceneRoute => ({
  name: `watch-${slug}`,
  address: `guides/${slug}/?mode=watch`,
  steps: [['click', 'bar', 'coach.watch.pause'], ['watch']],
});

const ownDevice = (slug: string): SceneRoute => ({
  name: `own-device-${slug}`,
  address: `guides/${slug}/?mode=own-device`,
  isStarted: false,
  steps: [['ticks'], ['part', '.own-device button'], ['part', '.own-device button']],
});

const days: readonly SceneRoute[] = practiceProfile.dates.map(({ day }) => ({
  name: `day-${day}`,
  address: `simulator/?era=${day}`,
  steps: [],
}));

/** Of each reason, the first case that a practice can open; there the account password is tried. */
function cases(): readonly SceneRoute[] {
  const seen = new Set<string>();
  return [...everyCase()].flatMap((given): SceneRoute[] => {
    const { why, code } = answerOf(given);
    const program = given.answers.program ?? given.symptom;
    const name = `${why}-${program}`;
    if (code === null || seen.has(name)) return [];
    seen.add(name);
    return [
      {
        name: `case-${name}`,
        address: `simulator/?case=${codeOf(given)}`,
        steps: signInToMail,
      },
    ];
  });
}

const clients: readonly SceneRoute[] = Object.values(practiceClients).map(
  ({ label }): SceneRoute => ({
    name: `client-${label.replace('client.', '')}`,
    address: 'simulator/',
    steps: [['program', label], ...signInToMail],
  }),
);

export const routesOfPages: readonly SceneRoute[] = [
  menu,
  keyOfAFile,
  away,
  ...broken,
  barOfPractice,
  ...Object.keys(flowsOfGuides).flatMap((slug) => [watched(slug), ownDevice(slug)]),
  ...days,
  ...cases(),
  ...clients,
];
