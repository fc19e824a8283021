import { articleOf2018 } from '../../src/flows/scenarios.ts';
import type { Decide } from '../../src/simulation/command-handlers/command-handler.ts';
import type { RunEvent, RunState, RecordedEvent } from '../../src/simulation/model.ts';
import { decideMfaState } from '../../src/tenant/administration.ts';
import {
  decideAppPasswordCreation,
  decideAppPasswordDeletion,
  prepareAppPassword,
} from '../../src/tenant/app-passwords.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../../src/tenant/legacy-sign-in.ts';
import type { Ports } from '../../src/tenant/ports.ts';
import { decideCode, prepareCode } from '../../src/tenant/verification.ts';
import { password, person, registered } from '../conformance/tenant-fixture.ts';

/** Commands that two tabs can send at once, and the run in which they do. */

export const limit = 40;

/**
 * Sari has 38 app passwords, one of them known, and three sessions: one that manages, two that each wait for a code.
 * Tono is in the middle of the set-up.
 */
export const lab = await registered({ users: [person('sari'), person('tono')] });
const manager = await lab.signIn(lab.me.factorId);
const padding = lab.user().appPasswords[0];
if (!padding) throw new Error('Sari has no app password.');
for (let count = 0; count < limit - 3; count += 1) {
  lab.append([
    {
      type: 'appPasswordCreated',
      userId: 'sari',
      sessionId: manager,
      // One round: these are only there to be counted, and every sign-in compares all of them.
      appPassword: {
        ...padding,
        id: `filler-${String(count)}`,
        origin: 'manage',
        hash: { ...padding.hash, cost: 1 },
      },
    },
  ]);
}
lab.skip(60);
const waiting = [(await lab.web())[1], (await lab.web())[1]] as const;
const code = await lab.code(lab.me.factorId);
const [, enrolling] = await lab.web(password, 'tono@kopisenja.example');
lab.apply(decideEnrolmentStart(lab.state, enrolling));
const [, pending] = lab.addApp(enrolling);
const firstCode = await lab.code(pending);
export const { now } = lab;
const ports: Ports = { ...lab.ports, now: () => now };

const { id, screens, program } = articleOf2018;
const scenario = { id, screens, program };
export const saved = [{ type: 'runStarted', seed: null, scenario } as const, ...lab.log].map(
  (event, index): RecordedEvent<RunEvent> => ({
    ...event,
    seq: index + 1,
    at: 'at' in event ? event.at : now,
  }),
);

export const everyCommand = ['verify', 'create', 'revoke', 'use', 'enrol', 'disable'] as const;
export type CommandName = (typeof everyCommand)[number];
export type Prepare = (state: RunState) => Promise<Decide>;

export const commands: Readonly<Record<CommandName, (tab: 0 | 1) => Prepare>> = {
  verify:
    (tab) =>
    async ({ tenant }) => {
      const submission = { sessionId: waiting[tab], factorId: lab.me.factorId, code };
      const evidence = await prepareCode(tenant, submission, ports);
      return (state) => decideCode(state.tenant, submission, evidence, now);
    },
  create:
    () =>
    async ({ tenant }) => {
      const prepared = await prepareAppPassword(tenant, ports);
      return (state) => decideAppPasswordCreation(state.tenant, manager, 'Laptop', prepared, now);
    },
  revoke: () => () =>
    Promise.resolve((state) =>
      decideAppPasswordDeletion(state.tenant, manager, lab.me.appPasswordId, now),
    ),
  use:
    () =>
    async ({ tenant }) => {
      const command = {
        protocol: 'imap',
        address: 'sari@kopisenja.example',
        password: lab.me.appPassword,
      } as const;
      const evidence = await prepareLegacySignIn(tenant, command, ports);
      return (state) => decideLegacySignIn(state.tenant, command, evidence, now);
    },
  enrol:
    () =>
    async ({ tenant }) => {
      const submission = { sessionId: enrolling, factorId: pending, code: firstCode };
      const evidence = await prepareCode(tenant, submission, ports);
      return (state) => decideCode(state.tenant, submission, evidence, now);
    },
  disable: () => () =>
    Promise.resolve((state) => decideMfaState(state.tenant, 'system', 'tono', 'disabled')),
};
