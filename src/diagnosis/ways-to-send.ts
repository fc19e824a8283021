/**
 * How a printer, a scanner or a program of one's own can send without the password of a mailbox: docs/facts.md §4.7. No rule
 * of the tenant speaks of them, so they stand beside an answer and are no answer.
 */
export interface WayToSend {
  /** Row of docs/facts.md. */
  readonly row: string;
  readonly by: 'user' | 'admin';
  /** Whether anything is known of what it costs. */
  readonly hasCost: boolean;
}

/** The least work first. */
export const waysToSend = {
  deviceOAuth: { row: '§4.7 row 4', by: 'admin', hasCost: false },
  highVolume: { row: '§4.7 row 3', by: 'admin', hasCost: true },
  relay: { row: '§4.7 row 2', by: 'admin', hasCost: false },
  directSend: { row: '§4.7 row 1', by: 'admin', hasCost: false },
  otherService: { row: '§4.7 row 5', by: 'user', hasCost: true },
} as const satisfies Readonly<Record<string, WayToSend>>;

export type WayId = keyof typeof waysToSend;
export const wayIds = Object.keys(waysToSend) as WayId[];
