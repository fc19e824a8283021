import type { ComponentType } from 'preact';
import type { RunState } from '../../simulation/model.ts';

/** The pages behind the sign-in, of one family of screens. */
export type PortalPages = ComponentType<{ readonly state: RunState }>;
