import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { action, code } from '../integration/portal-driver.ts';
import type { Area } from './commands.ts';

/** Where a reader can be: how one comes there, from the beginning of a practice or from another place. */
export interface Place {
  readonly name: string;
  readonly scenario: Scenario;
  readonly way: readonly Go[];
  /** Whose commands are tried here. */
  readonly areas: readonly Area[];
}

export type Go = Command | ((run: RunHandle) => Promise<void>);

export const number = '+1 202 555 0142';
export const sari: Go = { type: 'choosePerson', userId: 'sari' };
export const budi: Go = { type: 'choosePerson', userId: 'budi' };
export const password: Go = { type: 'submitPassword', password: 'Latihan-Senja-2018' };
export const rightCode: Go = async (run) =>
  action(run, { type: 'submitCode', code: await code(run) });
export const messageCode: Go = async (run) =>
  action(run, {
    type: 'submitCode',
    code: run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '',
  });
export const pasteIntoMail: Go = async (run) =>
  action(run, {
    type: 'submitMailPassword',
    password: run.secret(run.state.clipboard?.ref ?? '') ?? '',
  });

/** Places along one way, each further than the one before. */
export const along = (
  scenario: Scenario,
  steps: Readonly<Record<string, readonly Go[]>>,
  {
    from = [],
    areas = ['browser', 'phone'],
  }: { readonly from?: readonly Go[]; readonly areas?: readonly Area[] } = {},
): readonly Place[] => {
  let way = from;
  return Object.entries(steps).map(([name, more]) => {
    way = [...way, ...more];
    return { name, scenario, way, areas };
  });
};
