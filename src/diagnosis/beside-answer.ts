import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import type { EraDate } from '../tenant/model.ts';
import type { Case } from './case.ts';
import { today } from './days.ts';
import type { DiagnosisResult, Why } from './diagnosis-result.ts';
import { leadsToAppPassword } from './next-step.ts';
import { unknown } from './questions.ts';
import { symptomOf, type SymptomId } from './symptoms.ts';
import { wayIds, type WayId } from './ways-to-send.ts';

/** What stands beside the reason and the next step: sentences, a way to the mail at once, other ways to send. */

/**
 * `onlySends`: an app password opens no mail any more (§4.1 row 5). `offSoon`: the last use of one goes off by default (§4.2
 * row 4). `removalDay`: when a server refuses for good (§4.2 rows 6, 7). `keepAccount`: what is lost with an account that is
 * removed (§4.4 rows 1, 2). `switchAlone`: SMTP AUTH is off, and the password would be refused with it as well (R8).
 * `oldTlsEnds`: until when POP and IMAP take old encryption (§4.6 row 3). `oldTlsToSend`: what still takes it (§4.6 row 2).
 */
export const noteIds = [
  'onlySends',
  'offSoon',
  'removalDay',
  'keepAccount',
  'switchAlone',
  'oldTlsEnds',
  'oldTlsToSend',
] as const;
export type NoteId = (typeof noteIds)[number];

/** Rows of docs/facts.md behind each. */
export const rowOfNote: Readonly<Record<NoteId, string>> = {
  onlySends: '§4.1 row 5',
  offSoon: '§4.2 row 4',
  removalDay: '§4.2 row 6',
  keepAccount: '§4.4 row 2',
  switchAlone: 'R8',
  oldTlsEnds: '§4.6 row 3',
  oldTlsToSend: '§4.6 row 2',
};

/** Outlook on the web, which is another address for personal accounts. */
export type MailInBrowser = 'work' | 'personal';

export const addressInBrowser: Readonly<Record<MailInBrowser, string>> = {
  work: 'outlook.office.com',
  personal: 'outlook.live.com',
};

interface About {
  readonly given: Case;
  readonly finding: DiagnosisResult;
  /** `null`: none in particular, or not known. */
  readonly program: PracticeClientId | null;
  readonly day: EraDate;
}

/** §4.1 row 5: since then no server takes one for reading mail. */
const readingEnded = '2023-01-01';

/** §4.6 rows 1, 3: since when sending, and then reading, refuses old encryption. */
const oldTlsRefused = { sending: '2022-01-01', reading: '2026-07-01' };

function notesOnEncryption(day: EraDate): readonly NoteId[] {
  if (day < oldTlsRefused.sending) return [];
  return day < oldTlsRefused.reading ? ['oldTlsToSend'] : ['oldTlsEnds', 'oldTlsToSend'];
}

/** What may have failed before any password was looked at. */
const aboutEncryption: ReadonlySet<Why> = new Set(['oldEncryption', 'notReached']);

const isPersonal = ({ given }: About): boolean => given.answers.manager === 'personal';

/** Nothing else than sending is asked about. */
const isSending = ({ program }: About): boolean =>
  program !== null && practiceClients[program].protocol === 'smtp';

export function notesOn(about: About): readonly NoteId[] {
  const { finding, day } = about;
  const leads = leadsToAppPassword[finding.next.action];
  if (finding.next.action === 'setUpAgain') return ['keepAccount'];
  if (isPersonal(about)) return [];
  if (aboutEncryption.has(finding.why)) return notesOnEncryption(day);
  if (!isSending(about)) return leads && day >= readingEnded ? ['onlySends'] : [];
  if (finding.why === 'basicAuthDisabled') return ['removalDay'];
  if (finding.why === 'smtpAuthDisabled' && finding.next.action !== 'turnOnSmtpAuth')
    return ['switchAlone'];
  return (leads || finding.next.action === 'turnOnSmtpAuth') && day >= readingEnded
    ? ['offSoon']
    : [];
}

/** Where mail is read, and the program is refused or asks again. */
export function browserFor(about: About): MailInBrowser | null {
  const { given, finding, program, day } = about;
  const { ask } = symptomOf(given.symptom);
  const isShell = program !== null && practiceClients[program].formFactor === 'shell';
  if (day !== today || isSending(about) || isShell) return null;
  const isRefused =
    ask.about === 'signIn' || (ask.about === 'need' && finding.verdict === 'useless');
  if (!isRefused) return null;
  return isPersonal(about) ? 'personal' : 'work';
}

/** Messages that devices and scripts get as well as mail programs, and that their owner alone cannot end. */
const ofDevices: ReadonlySet<SymptomId> = new Set(['P25', 'P29', 'P31']);

/**
 * An organisation has them all; whoever has no organisation, only what others offer. P31 is mostly about personal accounts, so
 * the rest waits for who says that there is an organisation.
 */
export function waysFor(about: About): readonly WayId[] {
  const { symptom, answers } = about.given;
  const isAsked = isSending(about) || (about.program === null && ofDevices.has(symptom));
  if (!isAsked || about.day < today) return [];
  const isWithout =
    isPersonal(about) || (symptom === 'P31' && (answers.manager ?? unknown) === unknown);
  return isWithout ? ['otherService'] : wayIds;
}
