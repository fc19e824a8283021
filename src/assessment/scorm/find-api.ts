/**
 * The functions of SCORM 1.2 (Run-Time Environment, 3.3). They answer texts: `'true'` and `'false'`, a value, or the number of an
 * error. A platform may throw all the same.
 */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): string;
  LMSFinish(parameter: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: ''): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
}

/** What is looked at of a window. A window of another origin refuses even that. */
export interface SearchedWindow {
  readonly API?: unknown;
  readonly parent?: SearchedWindow | null;
  readonly opener?: SearchedWindow | null;
}

/** Windows above one another that are looked at; the standard's example stops after as many. */
const mostParents = 7;

/**
 * The platform's API as the standard looks for it: in this window and those around it, then in the window that opened it and
 * those around that. `null` when there is none that may be used.
 */
export function findApi(start: SearchedWindow): Scorm12Api | null {
  return around(start) ?? around(read(start, 'opener'));
}

function around(start: SearchedWindow | null | undefined): Scorm12Api | null {
  let window = start;
  for (let count = 0; window && count <= mostParents; count += 1) {
    const api = read(window, 'API');
    if (isApi(api)) return api;
    const parent = read(window, 'parent');
    if (parent === window) return null;
    window = parent;
  }
  return null;
}

function read<Name extends keyof SearchedWindow>(
  window: SearchedWindow,
  name: Name,
): SearchedWindow[Name] | undefined {
  try {
    return window[name];
  } catch {
    // Of another origin: it has nothing for this page.
    return undefined;
  }
}

const names = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
] as const satisfies readonly (keyof Scorm12Api)[];

function isApi(value: unknown): value is Scorm12Api {
  if (typeof value !== 'object' || value === null) return false;
  const functions = value as Readonly<Record<string, unknown>>;
  return names.every((name) => typeof functions[name] === 'function');
}
