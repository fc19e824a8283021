import type { Key } from '../../src/i18n/keys.ts';
import type { AdminPage } from '../../src/simulation/devices/admin-page.ts';
import type { BrowserPage, MailState, PhoneApp, WindowId } from '../../src/simulation/model.ts';

/**
 * Ways through the practice, so that every page of every window is seen once: what is done, and where a picture is taken.
 * Plain data, so that a unit test can tell which page nobody looks at.
 */

/** A page of a window. Both families of screens have a browser page of most names. */
export type Page =
  | readonly ['browser', BrowserPage['name']]
  | readonly ['mail', MailState['page'] | 'printer']
  | readonly ['phone', PhoneApp]
  | readonly ['admin', AdminPage['name']];

export type ScenarioStep =
  | readonly ['press', WindowId, Key, nth?: number]
  | readonly ['choose', WindowId, Key]
  | readonly ['set', WindowId, Key, value: string]
  | readonly ['fill', WindowId, Key, string]
  | readonly ['tick' | 'untick', WindowId, Key]
  /** Types the code that the phone shows. */
  | readonly ['code', 'browser' | 'mail']
  | readonly ['see', Page, as?: string]
  /** The coach's card, the panel below the windows, or the timeline. */
  | readonly ['seePart', 'coach' | 'happened' | 'timeline', as: string]
  | readonly ['hint'];

export interface ScreenshotScenario {
  readonly name: string;
  readonly screens: '2018' | 'today';
  /** Below `/<lang>/`, with what the address asks for. */
  readonly address: string;
  readonly steps: readonly ScenarioStep[];
}

export const signIn: readonly ScenarioStep[] = [
  ['press', 'browser', 'portal.chooser.sari'],
  ['press', 'browser', 'portal.signIn.submit'],
];
export const proveWithApp: readonly ScenarioStep[] = [
  ['code', 'browser'],
  ['press', 'browser', 'portal.code.verify'],
];

/** From today's Security info to the page that shows a new app password. */
export const nameNewAppPassword = (name: string): readonly ScenarioStep[] => [
  ['press', 'browser', 'portal.securityInfo.title'],
  ['press', 'browser', 'portal.securityInfo.add'],
  ['choose', 'browser', 'portal.appPassword.label'],
  ['press', 'browser', 'portal.addMethod.add'],
  ['fill', 'browser', 'portal.nameAppPassword.label', name],
  ['press', 'browser', 'portal.next'],
];
