import type { CommandType } from '../commands.ts';
import { adminGestures } from './admin.ts';
import { browserGestures } from './browser.ts';
import type { GesturesOf } from './gesture.ts';
import { mailGestures } from './mail.ts';
import { phoneGestures } from './phone.ts';
import { practiceGestures } from './practice.ts';
import { securityInfoGestures } from './security-info.ts';

/** Every command has a gesture: one that is missing here does not compile. */
export const gestures: GesturesOf<CommandType> = {
  ...browserGestures,
  ...securityInfoGestures,
  ...phoneGestures,
  ...mailGestures,
  ...adminGestures,
  ...practiceGestures,
};
