import path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';

/** A small project that is wrong on purpose, or right. */
export const fixture = (name: string): string => path.join(root, 'tests/gates/fixtures', name);

/** The project's own settings, for a tool that runs inside a fixture. */
export const setting = (name: string): string => path.join(root, name);
