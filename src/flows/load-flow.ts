import type { Flow } from './flow.ts';

/** Each flow is loaded when it is practised: whoever follows one guide does not wait for the others. */
const loaders: Readonly<Record<string, () => Promise<Flow>>> = {
  'allow-app-passwords': async () =>
    (await import('./lazy/allow-app-passwords.ts')).allowAppPasswords,
  'create-app-password': async () =>
    (await import('./lazy/create-app-password.ts')).createAppPassword,
  'send-from-printer': async () => (await import('./lazy/send-from-printer.ts')).sendFromPrinter,
  'add-app-password': async () => (await import('./lazy/add-app-password.ts')).addAppPassword,
  'set-up-today': async () => (await import('./lazy/set-up-today.ts')).setUpToday,
  'delete-app-password': async () =>
    (await import('./lazy/delete-app-password.ts')).deleteAppPassword,
  'free-practice': async () => (await import('./lazy/free-practice.ts')).freePractice(),
};

export const hasFlow = (slug: string): boolean => Object.hasOwn(loaders, slug);

/** Resolves to `undefined` for a slug that no flow has. */
export const loadFlow = async (slug: string): Promise<Flow | undefined> =>
  hasFlow(slug) ? loaders[slug]?.() : undefined;
