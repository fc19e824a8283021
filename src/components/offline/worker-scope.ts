/**
 * What a service worker has of its own. TypeScript's declarations of it exclude those of a page, and both are one project here.
 */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim: () => Promise<void>;
    get: (id: string) => Promise<WindowClient | undefined>;
    matchAll: (options: object) => Promise<readonly WindowClient[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void;
}

export interface WorkerEvent {
  readonly data: unknown;
  waitUntil: (work: Promise<unknown>) => void;
}

interface WindowClient {
  postMessage: (message: unknown) => void;
}

/** From the page: copies of an older version may go, if no other page is open that may still need them. */
export interface RemoveOlder {
  readonly type: 'remove-older';
}

/** To the page: a file of its own version is neither kept nor published any more. */
export interface MissingFile {
  readonly type: 'missing-file';
}

export const isMessage = <Message extends { readonly type: string }>(
  type: Message['type'],
  data: unknown,
): data is Message =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === type;
