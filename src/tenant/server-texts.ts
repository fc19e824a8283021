import type { Protocol } from './protocol.ts';
import type { Reason } from './reasons.ts';
import type { VendorProfile } from './vendor-profile.ts';

/** What the server says to a sign-in over this protocol, word by word. */
export function serverText(
  { serverTexts }: VendorProfile,
  protocol: Protocol,
  answer: 'accepted' | Reason,
): string {
  const { accepted, refused, because } = serverTexts[protocol];
  return answer === 'accepted' ? accepted : (because?.[answer] ?? refused);
}
