import { smtpSignInTexts } from './smtp-sign-in.ts';
import { smtpSendingTexts } from './smtp-sending.ts';
import { readingTexts } from './reading.ts';
import { signInAccountTexts } from './sign-in-page-account.ts';
import { signInProofTexts } from './sign-in-page-proof.ts';
import { signInProgramTexts } from './sign-in-page-program.ts';
import { signInRuleTexts } from './sign-in-page-rules.ts';
import { outlookTexts } from './outlook.ts';
import { otherProgramTexts } from './other-programs.ts';
import { deviceTexts } from './devices.ts';
import { shellTexts } from './shells.ts';

/**
 * Texts that readers of Microsoft 365 meet and paste, each with its source and with the row of docs/facts.md that answers
 * it. What a server of the practice says is taken from `server-texts.ts`. Sentences that only somebody's memory vouches for
 * are left out, or are marked `A`.
 */
export const knownTexts = [
  ...smtpSignInTexts,
  ...smtpSendingTexts,
  ...readingTexts,
  ...signInAccountTexts,
  ...signInProofTexts,
  ...signInProgramTexts,
  ...signInRuleTexts,
  ...outlookTexts,
  ...otherProgramTexts,
  ...deviceTexts,
  ...shellTexts,
] as const;
