import { walksOf2018 } from './walks-of-2018.ts';
import { walksOfAdmins } from './walks-of-admins.ts';
import { walksOfToday } from './walks-of-today.ts';
import type { Walk } from './walk.ts';

export const walks: readonly Walk[] = [...walksOf2018, ...walksOfToday, ...walksOfAdmins];
