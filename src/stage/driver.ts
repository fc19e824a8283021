/**
 * Which presenter tab drives. One does: the one with the latest term, and of two with the same term the one with the later id.
 * A term begins when somebody opens the first presenter tab, or takes over on purpose. See docs/decisions/0106.
 */
export interface Mark {
  /** Random, of one tab. */
  readonly id: string;
  /** Milliseconds at which the tab began to drive, and at least one more than every term that it had heard of. */
  readonly term: number;
}

/** `asking`: whether another tab drives is not known yet. */
export type Role = 'asking' | 'driving' | 'watching';

export interface Driving {
  readonly id: string;
  readonly role: Role;
  /** The latest mark that is known, this tab's own among them; `null` until there is one. */
  readonly known: Mark | null;
  /** When the other tab was heard last. */
  readonly heardAt: number;
  /** This tab drove, and another one took over. */
  readonly hasLost: boolean;
}

/** Milliseconds without a word of the driver after which it counts as silent. A tab in the background is slowed down, not silent. */
export const silentAfter = 6000;

export const isLater = (one: Mark, other: Mark): boolean =>
  one.term === other.term ? one.id > other.id : one.term > other.term;

export const isSame = (one: Mark, other: Mark | null): boolean =>
  other !== null && one.id === other.id && one.term === other.term;

export const beginAsking = (id: string): Driving => ({
  id,
  role: 'asking',
  known: null,
  heardAt: 0,
  hasLost: false,
});

/** Nobody answered, or somebody took over: from now on this tab drives. */
export function takeOver(driving: Driving, now: number): Driving {
  const term = Math.max(now, (driving.known?.term ?? 0) + 1);
  return { ...driving, role: 'driving', known: { id: driving.id, term }, hasLost: false };
}

/** What another tab said of itself. A driver with an earlier mark steps down; a message of an earlier driver changes nothing. */
export function hear(driving: Driving, mark: Mark, now: number): Driving {
  if (mark.id === driving.id) return driving;
  const { known } = driving;
  if (known !== null && isLater(known, mark)) return driving;
  return {
    ...driving,
    role: 'watching',
    known: mark,
    heardAt: now,
    hasLost: driving.hasLost || driving.role === 'driving',
  };
}

/** The driver closed its tab. Its mark stays known, so that the next term is a later one. */
export const hearGoodbye = (driving: Driving, mark: Mark): Driving =>
  driving.role === 'watching' && isSame(mark, driving.known) ? { ...driving, heardAt: 0 } : driving;

export const isSilent = ({ role, heardAt }: Driving, now: number): boolean =>
  role === 'watching' && now - heardAt > silentAfter;
