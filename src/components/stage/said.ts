import type { Key } from '../../i18n/keys.ts';
import type { Parameters, Translator } from '../../i18n/translator.ts';
import type { OwnText } from '../../stage/demonstrations/index.ts';
import { invitationTo, problemOf } from './invitation.tsx';
import type { Playing } from './playing.ts';

/** What the desk says: why the last key did nothing, where what it did is seen, or what another press does. */
export interface Said {
  readonly k: Key;
  readonly fill?: Parameters;
}

export const inWords = (text: OwnText, texts: Translator): string =>
  typeof text === 'string' ? texts.t(text) : text.own;

/** Why no phone opens what is shown as a code; `null` when phones do. */
export function whyNoPhone(playing: Playing): Said | null {
  const problem = problemOf(invitationTo(playing, playing.texts.language));
  return problem && { k: `stage.invite.${problem}` };
}
