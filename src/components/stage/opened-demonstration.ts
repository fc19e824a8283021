import type { Flow } from '../../flows/flow.ts';
import type { Demonstration } from '../../stage/demonstrations/index.ts';
import type { PortalPages } from '../../windows/portal/portal-pages.ts';

/** A demonstration with what it needs on the screen. */
export interface OpenedDemonstration {
  readonly demonstration: Demonstration;
  /** As an address has it behind `#`, and as the tabs name it to each other. */
  readonly fragment: string;
  /** The same for the phones of an audience: short, and without what the trainer notes for themselves. */
  readonly invitation: string;
  readonly flow: Flow;
  readonly portalPages: PortalPages;
}
