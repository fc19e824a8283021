import { demonstrations } from '../../../src/stage/demonstrations/ready-made.ts';
import type { IncidentId } from '../../../src/simulation/model.ts';
import type { PageRoute, PageStep } from './page-route.ts';

/** Every ready-made demonstration, with what can go wrong in it. What goes wrong is told with the reason. */

const namespaces = ['stage', 'demos', 'reason'] as const;

/** Where each incident is possible sooner or later: demonstration and step. A message is lost in one of one's own. */
const shownIn: Readonly<
  Record<Exclude<IncidentId, 'messageLost'>, readonly [demonstration: string, step: string]>
> = {
  codeWrong: ['article-of-2018', 'choose-method'],
  codeExpired: ['printer-before', 'sign-in'],
  phoneClockWrong: ['set-up-today', 'prove-it'],
  appPasswordsOff: ['printer-before', 'sign-in'],
  appPasswordDeleted: ['printer-before', 'send-a-page'],
  clientWithoutModern: ['end-of-basic', 'sign-in'],
  protocolOff: ['article-of-2018', 'use-in-mail-app'],
  accountLocked: ['article-of-2018', 'sign-in'],
  phoneLost: ['option-missing', 'sign-in'],
};

/** Of a wrong clock, the way out is on the phone. Others are refused sooner or later, with a reason that is seen nowhere else. */
const after: Partial<Record<string, readonly PageStep[]>> = {
  accountLocked: [['goOnTo', 'reason.accountLocked']],
  protocolOff: [['goOnTo', 'reason.mailboxProtocolOff']],
  phoneClockWrong: [
    // The phone keeps it from a room that guesses.
    ['key', 'e', 'stage.explain.button'],
    ['see', 'demos.phone.clockIsWrong'],
    ['goOnTo', 'demos.happened.clockSet'],
    ['goOnTo', 'stage.next.done'],
  ],
};

function incidentsIn(demonstration: string, step: string): readonly PageStep[] {
  return (Object.keys(shownIn) as (keyof typeof shownIn)[])
    .filter((id) => shownIn[id][0] === demonstration && shownIn[id][1] === step)
    .flatMap((id): readonly PageStep[] => [
      ['jump', step],
      ['incident', id],
      ['see', `demos.happened.${id}`],
      ...(after[id] ?? []),
    ]);
}

/** Each from step to step, and what can go wrong there. */
export const routesOfDemonstrations: readonly PageRoute[] = demonstrations.map(
  ({ id, agenda }) => ({
    name: `stage-${id}`,
    address: `stage/#demo=${id}`,
    namespaces,
    steps: [
      ['until', '[data-state-hash]'],
      ...agenda.slice(1).map(({ step }): PageStep => ['jump', step]),
      ...agenda.flatMap(({ step }) => incidentsIn(id, step)),
    ],
  }),
);
