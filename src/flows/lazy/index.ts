import { addAppPassword } from './add-app-password.ts';
import { allowAppPasswords } from './allow-app-passwords.ts';
import { createAppPassword } from './create-app-password.ts';
import { deleteAppPassword } from './delete-app-password.ts';
import type { Flow } from '../flow.ts';
import { sendFromPrinter } from './send-from-printer.ts';
import { setUpToday } from './set-up-today.ts';

/** Every flow by the slug of its guide, in the order in which the guides are listed. */
export const flows: Readonly<Record<string, Flow>> = {
  [setUpToday.id]: setUpToday,
  [addAppPassword.id]: addAppPassword,
  [sendFromPrinter.id]: sendFromPrinter,
  [deleteAppPassword.id]: deleteAppPassword,
  [allowAppPasswords.id]: allowAppPasswords,
  [createAppPassword.id]: createAppPassword,
};
