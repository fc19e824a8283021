import { allowAppPasswords } from './allow-app-passwords.ts';
import { createAppPassword } from './create-app-password.ts';
import type { Flow } from './flow.ts';
import { sendFromPrinter } from './send-from-printer.ts';

/** Every flow by the slug of its guide. */
export const flows: Readonly<Record<string, Flow>> = {
  [createAppPassword.id]: createAppPassword,
  [allowAppPasswords.id]: allowAppPasswords,
  [sendFromPrinter.id]: sendFromPrinter,
};
