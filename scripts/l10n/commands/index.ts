import type { L10nCommand } from '../command.ts';
import { accept } from './accept.ts';
import { benchmark } from './benchmark.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { exportCommand } from './export.ts';
import { find } from './find.ts';
import { importCommand } from './import.ts';
import { newLanguage } from './new.ts';
import { review } from './review.ts';
import { status } from './status.ts';
import { uses } from './uses.ts';

export const commands: readonly L10nCommand[] = [
  accept,
  benchmark,
  check,
  diff,
  exportCommand,
  find,
  importCommand,
  newLanguage,
  review,
  status,
  uses,
];
