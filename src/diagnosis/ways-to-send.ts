/**
 * How a printer, a scanner or a program of one's own can send without the password of a mailbox: docs/facts.md §4.7. No rule
 * of the tenant speaks of them, so they stand beside an answer and are no answer.
 */
export interface WayToSend {
  /** Row of docs/facts.md. */
  readonly row: string;
  readonly by: 'user' | 'admin';
}

/** The least work first. */
export const waysToSend = {
  deviceOAuth: { row: '§4.7 row 4', by: 'admin' },
  highVolume: { row: '§4.7 row 3', by: 'admin' },
  relay: { row: '§4.7 row 2', by: 'admin' },
  directSend: { row: '§4.7 row 1', by: 'admin' },
  otherService: { row: '§4.7 row 5', by: 'user' },
} as const satisfies Readonly<Record<string, WayToSend>>;

export type WayId = keyof typeof waysToSend;
export const wayIds = Object.keys(waysToSend) as WayId[];

/** Those of which it is known that, or what, they cost. */
const paid = ['highVolume', 'otherService'] as const;
export const isPaid = (way: WayId): way is (typeof paid)[number] =>
  paid.some((each) => each === way);
