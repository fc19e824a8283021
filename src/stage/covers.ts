import type { StageView } from './presence.ts';
import type { StageCommand } from './shortcuts.ts';

/** What they do is seen in the windows alone. The others prepare what is seen later, or are about what covers the picture. */
const inWindows: ReadonlySet<StageCommand | 'incident'> = new Set([
  'next',
  'back',
  'play',
  'skip',
  'explain',
  'incident',
] as const);

/**
 * What takes away that which covers the picture, before a command acts where nobody sees it; `null` when it is seen.
 * @param command `incident`: something is to go wrong
 */
export function uncovered(
  command: StageCommand | 'incident',
  { isBlack, isInviting, isCodeBig }: StageView,
): Partial<StageView> | null {
  const isCovered = isBlack || isInviting || isCodeBig;
  if (!isCovered || !inWindows.has(command)) return null;
  return { isBlack: false, isInviting: false, isCodeBig: false };
}
