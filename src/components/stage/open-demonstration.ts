import { loadAhead } from '../practice/lazy/load-ahead.ts';
import { loadFlow } from '../../flows/load-flow.ts';
import type { Flow } from '../../flows/flow.ts';
import { loadPortalPages } from '../../windows/portal/load-pages.ts';
import type { PortalPages } from '../../windows/portal/portal-pages.ts';
import { demonstrations, type Demonstration } from '../../stage/demonstrations/index.ts';

/** A demonstration with what it needs on the screen. */
export interface OpenedDemonstration {
  readonly demonstration: Demonstration;
  /** With the scenario of the demonstration in place of the guide's. */
  readonly flow: Flow;
  readonly portalPages: PortalPages;
}

/** Id or address fragment of a demonstration; `null` for what names none. */
export const findDemonstration = (text: string): Demonstration | null =>
  demonstrations.find(({ id }) => id === text) ?? null;

/** Rejects when a part cannot be loaded. */
export async function openDemonstration(
  demonstration: Demonstration,
): Promise<OpenedDemonstration> {
  const { scenario } = demonstration;
  const [flow, portalPages] = await Promise.all([
    loadFlow(demonstration.flow),
    loadPortalPages(scenario.screens),
  ]);
  if (!flow) throw new Error(`There is no flow "${demonstration.flow}" to show.`);
  // So that it can be shown to its end without a network; until then each part is loaded when it is drawn.
  void loadAhead(flow).catch(console.error);
  return { demonstration, flow: { ...flow, scenario }, portalPages };
}
