import type { PracticeClientId } from '../../flows/scenarios.ts';
import { normalised } from '../normalise.ts';

/**
 * Words that name one client of a list, and no other; `null` where every name stands for several: "Outlook" alone and
 * "iPhone". Searched in this order. A year stands for the version: from 2021 on, Outlook signs in as that of today.
 */
const names: Readonly<Record<PracticeClientId, RegExp | null>> = {
  outlook2010: /\b(?:outlook|office)\s*(?:2003|2007|2010)\b/,
  outlook2013: /\b(?:outlook|office)\s*2013\b/,
  outlook2016: /\b(?:outlook|office)\s*(?:2016|2019)\b/,
  outlookNow: /\boutlook\s*(?:2021|2024|365)\b|\b(?:new outlook|outlook baru)\b/,
  thunderbird: /\bthunderbird\b/,
  gmailAndroid: /\bgmail\b/,
  samsungEmail: /\bsamsung\b/,
  androidOther: /\b(?:android|xiaomi|oppo|vivo|k-?9)\b/,
  appleMailMac: /\b(?:mac ?mail|macos|mail (?:di|on (?:a |my )?)\s*mac)\b/,
  smtpDevice: /\b(?:printer|scanner|pemindai|pencetak|copier|fotokopi)\b/,
  appleMailOldPhone: null,
  appleMailCarriedOver: null,
  appleMailNewPhone: null,
  adminShell: null,
};

/** The server's address and "office 365" name the service, not the program. */
const serviceNames =
  /\b(?:outlook|smtp)\.office(?:365)?\.com\b|\b(?:office|microsoft) 365\b|\boffice365\b/g;

/** The programs that the words may mean, the narrowest name first; none where they leave it open. */
export function programsInWords(text: string): readonly PracticeClientId[] {
  const given = normalised(text).replace(serviceNames, ' ');
  return (Object.keys(names) as PracticeClientId[]).filter((id) => names[id]?.test(given));
}
