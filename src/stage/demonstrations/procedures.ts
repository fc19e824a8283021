import type { Flow } from '../../flows/flow.ts';
import { flowsOfGuides, loadFlow, type ProcedureId } from '../../flows/load-flow.ts';
import type { Demonstration } from './demonstration.ts';

/** Flows without a guide: they are shown on the stage, and nowhere printed, packed or tested as a guide. */
const flowsForTrainers = {
  'lost-phone': async () => (await import('../../flows/lazy/lost-phone.ts')).lostPhone,
  'end-of-basic-authentication': async () =>
    (await import('../../flows/lazy/end-of-basic-authentication.ts')).endOfBasicAuthentication,
  'missing-option': async () => (await import('../../flows/lazy/missing-option.ts')).missingOption,
} as const satisfies Readonly<Record<string, () => Promise<Flow>>>;

const isForTrainers = (id: ProcedureId): id is keyof typeof flowsForTrainers =>
  Object.hasOwn(flowsForTrainers, id);

/** Every procedure that can be shown, those of the guides first, in their order. */
export const procedureIds: readonly ProcedureId[] = [
  ...(Object.keys(flowsOfGuides) as (keyof typeof flowsOfGuides)[]),
  ...(Object.keys(flowsForTrainers) as (keyof typeof flowsForTrainers)[]),
  'free-practice',
];

/** The flow as its guide has it. */
export async function procedureOf(id: ProcedureId): Promise<Flow> {
  if (isForTrainers(id)) return flowsForTrainers[id]();
  const flow = await loadFlow(id);
  if (!flow) throw new Error(`No flow has the id ${id}.`);
  return flow;
}

/** The flow as it is shown: from the scenario of the demonstration, and with a way to the goal after every incident. */
export async function flowOf({ flow: id, scenario }: Demonstration): Promise<Flow> {
  const [flow, { withRecovery }] = await Promise.all([
    procedureOf(id),
    import('../../flows/lazy/recovery.ts'),
  ]);
  return withRecovery({ ...flow, scenario }, id);
}
