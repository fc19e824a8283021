import type { L10nCommand } from '../command.ts';
import { check } from './check.ts';

export const commands: readonly L10nCommand[] = [check];
