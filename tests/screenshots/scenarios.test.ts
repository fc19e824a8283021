import { describe, expect, test } from 'vitest';
import type { Page, ScreenshotScenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/** Every page that a window can show. One that is missing here does not compile; one that no scenario sees is named. */
const of2018 = {
  browser: {
    chooser: true,
    signIn: true,
    interrupt: true,
    contactMethod: true,
    getApp: false,
    setUpAccount: false,
    phoneMethod: false,
    configureApp: true,
    enterCode: true,
    awaitCall: true,
    verified: true,
    alternateContact: true,
    nameAppPassword: true,
    appPassword: true,
    secondFactor: true,
    // The same page as at a sign-in, with another way out; today's scenario sees it.
    proveAgain: false,
    securityInfo: true,
    appPasswords: true,
    addMethod: false,
    changePassword: false,
    defaultMethod: false,
    removeFactor: false,
    deleteAppPassword: true,
    appPasswordDeleted: true,
    home: true,
  },
  mail: {
    welcome: true,
    password: true,
    secondFactor: false,
    setUp: false,
    inbox: true,
    printer: false,
  },
  phone: { codes: true, messages: true, calls: true },
  admin: {
    home: false,
    users: false,
    confirmMfa: false,
    userSettings: false,
    mailbox: false,
    resetPassword: false,
    audit: false,
    serviceSettings: false,
    organisation: false,
  },
} as const satisfies Pages;

/** The chooser and the first page of a sign-in are the same in both years. */
const today = {
  browser: {
    chooser: false,
    signIn: false,
    interrupt: true,
    contactMethod: false,
    getApp: true,
    setUpAccount: true,
    phoneMethod: true,
    configureApp: true,
    enterCode: true,
    awaitCall: true,
    verified: true,
    alternateContact: false,
    nameAppPassword: true,
    appPassword: true,
    secondFactor: true,
    proveAgain: true,
    securityInfo: true,
    appPasswords: false,
    addMethod: true,
    changePassword: true,
    defaultMethod: true,
    removeFactor: true,
    deleteAppPassword: true,
    appPasswordDeleted: false,
    home: true,
  },
  mail: {
    welcome: true,
    password: true,
    secondFactor: true,
    setUp: true,
    inbox: false,
    printer: true,
  },
  phone: { codes: false, messages: false, calls: false },
  admin: {
    home: true,
    users: true,
    confirmMfa: true,
    userSettings: true,
    mailbox: true,
    resetPassword: true,
    audit: true,
    serviceSettings: true,
    organisation: true,
  },
} as const satisfies Pages;

type Pages = {
  readonly [W in Page[0]]: Readonly<Record<Extract<Page, readonly [W, string]>[1], boolean>>;
};

const seen = (among: readonly ScreenshotScenario[]): ReadonlySet<string> =>
  new Set(
    among.flatMap(({ screens, steps }) =>
      steps.flatMap((step) => (step[0] === 'see' ? [`${screens} ${step[1].join(' ')}`] : [])),
    ),
  );

/** Pages that should be looked at, and are not. */
function unseen(among: readonly ScreenshotScenario[]): readonly string[] {
  const all: readonly (readonly [string, Pages])[] = [
    ['2018', of2018],
    ['today', today],
  ];
  const wanted = all.flatMap(([screens, windows]) =>
    Object.entries(windows).flatMap(([window, pages]) =>
      Object.entries(pages)
        .filter(([, isWanted]) => isWanted)
        .map(([page]) => `${screens} ${window} ${page}`),
    ),
  );
  return wanted.filter((page) => !seen(among).has(page));
}

describe('pictures', () => {
  test('every page of every window is in one', () => {
    expect(unseen(scenarios)).toEqual([]);
  });

  test('a page that nobody looks at is named', () => {
    const without = scenarios.map((scenario) => ({
      ...scenario,
      steps: scenario.steps.filter((step) => step[0] !== 'see' || step[1][1] !== 'defaultMethod'),
    }));
    expect(unseen(without)).toEqual(['today browser defaultMethod']);
  });

  test('no two pictures have one name', () => {
    const names = scenarios.flatMap(({ screens, steps }) =>
      steps.flatMap((step) =>
        step[0] === 'see'
          ? [[...step[1], step[2], screens].join(' ')]
          : step[0] === 'seePart'
            ? [`${step[1]} ${step[2]}`]
            : [],
      ),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
