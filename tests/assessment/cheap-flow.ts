import type { Flow } from '../../src/flows/flow.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { cheap } from '../integration/test-run.ts';

/** A flow whose key derivation costs next to nothing. */
export function cheapFlow(id: string): Flow {
  const flow = flows[id];
  if (!flow) throw new Error(`There is no flow ${id}.`);
  return { ...flow, scenario: cheap(flow.scenario) };
}

export const flowIds: readonly string[] = Object.keys(flows);
