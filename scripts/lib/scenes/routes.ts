import type { Key } from '../../../src/i18n/keys.ts';
import type { WindowId } from '../../../src/simulation/model.ts';
import type { ScenarioStep } from '../../../tests/screenshots/scenario.ts';
import type { Lack } from './lack.ts';
import { routesOfAdmins } from './routes-of-admins.ts';
import { routesOfPages } from './routes-of-pages.ts';
import { routesToRefusals } from './routes-to-refusals.ts';
import { scenarios } from '../../../tests/screenshots/scenarios.ts';

export type SceneStep =
  | ScenarioStep
  /** A control of the page around the windows, found by its words. */
  | readonly ['page', Key]
  /** A control of a window, or of the bars around the windows, after which the state may be as it was. */
  | readonly ['click', WindowId | 'bar', Key, nth?: number]
  /** Of these controls of a window, the first that is there; nothing when none is. */
  | readonly ['first', WindowId, ...Key[]]
  /** Chooses the n-th option of a list, whatever it is called. */
  | readonly ['option', WindowId, Key, number]
  | readonly ['paste', WindowId, Key]
  /** Types the code of a text message; 0 is the newest. */
  | readonly ['message', number]
  /** Chooses a program, where the list has it. */
  | readonly ['program', Key]
  /** The menu of the practice. */
  | readonly ['menu']
  /** A file for that menu, made from what the practice saves. */
  | readonly ['file', FileKind]
  /** Moves to the n-th day of the timeline. */
  | readonly ['day', number]
  | readonly ['reload']
  /** How the guide is used: the name of a mode. */
  | readonly ['mode', 'read' | 'watch' | 'try' | 'own-device']
  /** Until something is there. */
  | readonly ['until', selector: string]
  /** Presses a button of this class or place, whatever its words are; nothing where it is not. */
  | readonly ['part', selector: string]
  /** Lets the coach perform, to the end. */
  | readonly ['watch']
  /** Ticks every step on the own device. */
  | readonly ['ticks'];

export type FileKind =
  | 'saved'
  | 'notJson'
  | 'notARun'
  | 'tooLong'
  | 'newer'
  | 'empty'
  | 'eventUnknown'
  | 'eventImpossible'
  | 'otherPractice';

/** A way through the practice to what no guide shows: refusals, messages, every page of every window. */
export interface SceneRoute {
  readonly name: string;
  /** Below `/<lang>/`, with parameters. */
  readonly address: string;
  readonly steps: readonly SceneStep[];
  /** False where the page is only opened. */
  readonly isStarted?: boolean;
  /** What this browser lacks, or the names of files that cannot be loaded. */
  readonly without?: Lack | RegExp;
}

export const sceneRoutes: readonly SceneRoute[] = [
  ...scenarios,
  ...routesToRefusals,
  ...routesOfAdmins,
  ...routesOfPages,
];
