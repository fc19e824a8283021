import type { Flow } from '../../flows/flow.ts';
import { flowsOfGuides, loadFlow } from '../../flows/load-flow.ts';
import type { Demonstration } from './demonstration.ts';
import type { ProcedureId } from './own-demonstration.ts';

/** Every procedure that can be shown, those of the guides first, in their order. */
export const procedureIds: readonly ProcedureId[] = [
  ...(Object.keys(flowsOfGuides) as (keyof typeof flowsOfGuides)[]),
  'end-of-basic-authentication',
  'free-practice',
];

/** The flow as its guide has it. */
export async function procedureOf(id: ProcedureId): Promise<Flow> {
  if (id === 'end-of-basic-authentication')
    return (await import('../../flows/lazy/end-of-basic-authentication.ts'))
      .endOfBasicAuthentication;
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
  return withRecovery({ ...flow, scenario });
}
