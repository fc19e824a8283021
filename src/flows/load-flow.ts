import type { Flow } from './flow.ts';

type Flows = Readonly<Record<string, () => Promise<Flow>>>;

/**
 * The flow of each guide by its slug, in the order in which the guides are listed. A guide that is added gets a line here, and
 * one in `lazy/recovery.ts`. Each is loaded when it is practised: whoever follows one guide does not wait for the others.
 */
export const flowsOfGuides = {
  'set-up-today': async () => (await import('./lazy/set-up-today.ts')).setUpToday,
  'add-app-password': async () => (await import('./lazy/add-app-password.ts')).addAppPassword,
  'send-from-printer': async () => (await import('./lazy/send-from-printer.ts')).sendFromPrinter,
  'delete-app-password': async () =>
    (await import('./lazy/delete-app-password.ts')).deleteAppPassword,
  'allow-app-passwords': async () =>
    (await import('./lazy/allow-app-passwords.ts')).allowAppPasswords,
  'turn-on-authenticated-smtp': async () =>
    (await import('./lazy/turn-on-authenticated-smtp.ts')).turnOnAuthenticatedSmtp,
  'delete-users-app-passwords': async () =>
    (await import('./lazy/delete-users-app-passwords.ts')).deleteUsersAppPasswords,
  'create-app-password': async () =>
    (await import('./lazy/create-app-password.ts')).createAppPassword,
} as const satisfies Flows;

const loaders: Flows = {
  ...flowsOfGuides,
  'free-practice': async () => (await import('./lazy/free-practice.ts')).freePractice(),
};

export const hasFlow = (slug: string): boolean => Object.hasOwn(loaders, slug);

/** Resolves to `undefined` for a slug that no flow has. */
export const loadFlow = async (slug: string): Promise<Flow | undefined> =>
  hasFlow(slug) ? loaders[slug]?.() : undefined;

/** A procedure that readers practise, by its slug. */
export type FlowId = keyof typeof flowsOfGuides | 'free-practice';

/** A procedure that can be shown: that of a guide, the simulator, or one for trainers alone. */
export type ProcedureId = FlowId | 'lost-phone' | 'end-of-basic-authentication' | 'missing-option';
