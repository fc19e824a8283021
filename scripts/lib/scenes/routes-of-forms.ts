import { longestFile, ownFrom, writeFile } from '../../../src/stage/demonstrations/index.ts';
import { demonstrations } from '../../../src/stage/demonstrations/ready-made.ts';
import type { FaultKind } from '../../../src/stage/demonstrations/faults.ts';
import type { PageRoute, PageStep } from './page-route.ts';

/** The form of a demonstration of one's own, and every fault that a file of one can have. */

const namespaces = ['stage', 'demos'] as const;

const [, , printer] = demonstrations;
if (!printer) throw new Error('There is no third demonstration.');
const own = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));
const saved = writeFile(own);
const changed = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(saved) as object), ...change });

/** Opens a file, and waits until it is told what is wrong with it. */
const opened = (content: string, ...faults: readonly FaultKind[]): readonly PageStep[] => [
  ['upload', 'demos.form.open', 'own.demonstration.json', content],
  ...faults.map((fault): PageStep => ['until', `[data-fault="${fault}"]`]),
];

const items = (count: number, minutes: number, step = 'sign-in') =>
  Array.from({ length: count }, () => ({ step, minutes }));

const form: readonly PageStep[] = [
  ['see', 'stage.choice.title'],
  ['button', 'stage.choice.own'],
  ['see', 'demos.form.lead'],
];
const show: PageStep = ['at', '[data-demo-show]', 'demos.form.show'];

const faults: PageRoute = {
  name: 'stage-faults',
  address: 'stage/',
  namespaces,
  steps: [
    ...form,
    ...opened(
      changed({
        colour: 'red',
        seed: undefined,
        title: 5,
        organisation: 'x'.repeat(61),
        flow: '../x',
        day: '2026-02-30',
        methods: [],
        agenda: 'all',
        policy: { ...own.policy, securityDefaults: 'yes' },
        people: { ...own.people, sari: 'Sari' },
      }),
      'fieldUnknown',
      'fieldMissing',
      'textExpected',
      'nameTooLong',
      'choiceExpected',
      'dayExpected',
      'listEmpty',
      'listExpected',
      'yesNoExpected',
      'groupExpected',
    ),
    ...opened(
      changed({ title: ' ', seed: '<b>', day: '2016-05-01', agenda: items(41, 1) }),
      'nameEmpty',
      'seedExpected',
      'dayTooEarly',
      'listTooLong',
    ),
    ...opened(changed({ agenda: items(1, 0) }), 'numberExpected'),
    ['see', 'demos.form.openedUnfinished'],
    ['download', 'demos.form.save'],
    ['see', 'demos.form.savedUnfinished'],
    ...opened(changed({ agenda: items(1, 1, 'dance') }), 'stepUnknown'),
    ...opened('{', 'fileCutOff'),
    ...opened('{,', 'fileBroken'),
    ...opened(' ', 'fileEmpty'),
    ...opened('\u0000', 'fileNotText'),
    ...opened('{}', 'otherFile'),
    ...opened(changed({ version: 7 }), 'versionUnknown'),
    ...opened(changed({ version: null }), 'versionMissing'),
    ...opened(' '.repeat(longestFile + 1), 'fileTooLong'),
    ['see', 'demos.form.notOpened'],
    ...opened(saved),
    ['see', 'demos.form.opened'],
  ],
};

const given: PageRoute = {
  name: 'stage-own',
  address: 'stage/',
  namespaces,
  steps: [
    ...form,
    ['download', 'demos.form.save'],
    ['see', 'demos.form.saved'],
    ['button', 'demos.form.copy'],
    ['see', 'demos.form.copied'],
    ['pickAt', '#demo-agenda-0-incident', 'appPasswordDeleted', 'demos.form.incident'],
    show,
    ['see', 'demos.form.incidentNever'],
    ['until', '[data-change="agenda.0.incident"]'],
    ['pickAt', '#demo-agenda-0-incident', '', 'demos.form.incident'],
    ['at', '#demo-methods-authenticatorApp', 'demos.form.method.authenticatorApp'],
    show,
    ['see', 'demos.form.stuck'],
    ['until', '[data-change="methods.authenticatorApp"]'],
    ['at', '#demo-methods-authenticatorApp', 'demos.form.method.authenticatorApp'],
    ['pick', 'demos.form.procedure', 'send-from-printer'],
    ['until', '#demo-agenda-0-step option[value="see-it-refused"]'],
    ['at', '#demo-policy-legacyBlocked', 'admin.organisation.legacyBlocked'],
    show,
    ['until', '[data-change="policy.legacyBlocked"]'],
    ['at', '#demo-policy-securityDefaults', 'admin.organisation.securityDefaults'],
    show,
    ['until', '[data-way-out="all"]'],
    ['at', '#demo-policy-legacyBlocked', 'admin.organisation.legacyBlocked'],
    ['at', '#demo-policy-securityDefaults', 'admin.organisation.securityDefaults'],
    ['pickAt', '#demo-agenda-1-incident', 'messageLost', 'demos.form.incident'],
    show,
    ['until', '[data-change="people.sari.method"]'],
    ['pickAt', '#demo-agenda-1-incident', '', 'demos.form.incident'],
    ['pickAt', '#demo-people-sari-method', 'textMessage', 'demos.form.registered'],
    show,
    ['until', '[data-state-hash]'],
    ['incident', 'messageLost'],
    ['see', 'demos.happened.messageLost'],
    ['key', 'q', 'stage.invite.scanOnly'],
    ['button', 'stage.invite.button'],
    ['see', 'stage.invite.linkOnly'],
  ],
};

/** One's own, among those that can be chosen; and notes of steps that another procedure does not have. */
const kept: PageRoute = {
  name: 'stage-own-kept',
  address: 'stage/',
  namespaces,
  steps: [
    ...form,
    ['pick', 'demos.form.procedure', 'create-app-password'],
    ['see', 'demos.form.spare'],
    show,
    ['until', '[data-state-hash]'],
    ['button', 'stage.leave'],
    ['see', 'stage.choice.change'],
    ['button', 'stage.choice.delete'],
    ['see', 'stage.choice.deleteNow'],
    ['see', 'stage.choice.keep'],
    // The steps of procedures of which there is no ready-made demonstration.
    ...(
      [
        ['delete-app-password', 'demos.step.find-and-delete'],
        ['delete-users-app-passwords', 'demos.step.see-the-list'],
        ['free-practice', 'demos.step.let-in'],
      ] as const
    ).flatMap(([procedure, step]): readonly PageStep[] => [
      ['button', 'stage.choice.own'],
      ['pick', 'demos.form.procedure', procedure],
      show,
      ['until', '[data-state-hash]'],
      ['see', step],
      ['goOnTo', 'stage.next.done'],
      ['button', 'stage.leave'],
    ]),
  ],
};

const withoutClipboard: PageRoute = {
  name: 'stage-own-without-clipboard',
  address: 'stage/',
  namespaces,
  without: 'clipboard',
  steps: [...form, ['button', 'demos.form.copy'], ['see', 'demos.form.copyFailed']],
};

/** From its file, where one chooses. */
const chosenAsFile: PageRoute = {
  name: 'stage-open-file',
  address: 'stage/',
  namespaces,
  steps: [
    ['see', 'stage.choice.open'],
    ['upload', 'stage.choice.open', 'own.demonstration.json', '{'],
    ['see', 'stage.choice.notOpened'],
    ['upload', 'stage.choice.open', 'own.demonstration.json', saved],
    ['see', 'stage.choice.opened'],
    [
      'upload',
      'stage.choice.open',
      'own.demonstration.json',
      changed({ policy: { ...own.policy, legacyBlocked: true } }),
    ],
    ['see', 'stage.choice.cannotYet'],
  ],
};

export const routesOfForms: readonly PageRoute[] = [
  faults,
  given,
  kept,
  withoutClipboard,
  chosenAsFile,
];
