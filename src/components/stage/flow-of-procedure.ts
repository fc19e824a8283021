import type { Flow } from '../../flows/flow.ts';
import { procedureIds, procedureOf } from '../../stage/demonstrations/index.ts';

/** Rejects for what is no procedure. */
export async function flowOfProcedure(text: string): Promise<Flow> {
  const id = procedureIds.find((each) => each === text);
  if (!id) throw new Error(`No procedure has the id ${text}.`);
  return procedureOf(id);
}
