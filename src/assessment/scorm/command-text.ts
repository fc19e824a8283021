import type { Command, CommandType } from '../../simulation/commands.ts';

/**
 * A command as a few characters, for the 4,096 that a learning platform keeps. What the reader typed is not in it where it could be
 * somebody's own: see `own-texts.ts`.
 */

/** What is recorded: commands of the windows, and what is done to the run as a whole. */
export type RecordedCommand = Command | { readonly type: RunCommandType };
type RunCommandType = 'undo' | 'redo' | 'pauseTime' | 'resumeTime';

/** One letter for each, never given to another: what was kept is read by later versions of a package. */
const letters = {
  choosePerson: 'a',
  changePerson: 'b',
  submitPassword: 'c',
  setItUpNow: 'd',
  setUpApp: 'e',
  contactMe: 'f',
  confirmScan: 'g',
  submitCode: 'h',
  tickRemember: 'i',
  contactMeAgain: 'j',
  confirmContact: 'k',
  copyAppPassword: 'l',
  finishEnrolment: 'm',
  signOut: 'n',
  goBack: 'o',
  openSecurityInfo: 'p',
  openAppPasswords: 'q',
  openAddMethod: 'r',
  startAddingMethod: 's',
  confirmApp: 't',
  submitAppPasswordName: 'u',
  closeAppPassword: 'v',
  askToDeleteAppPassword: 'w',
  deleteAppPassword: 'x',
  askToRemoveFactor: 'y',
  removeFactor: 'z',
  openPasswordChange: 'A',
  changePassword: 'B',
  openDefaultMethod: 'C',
  makeDefaultFactor: 'D',
  openPhoneApp: 'E',
  scanQrCode: 'F',
  answerCall: 'G',
  pressCallKey: 'H',
  hangUp: 'I',
  chooseMailProgram: 'J',
  setMailAuthentication: 'K',
  addMailAccount: 'L',
  submitMailPassword: 'M',
  submitMailCode: 'N',
  contactMailUserAgain: 'O',
  getMail: 'P',
  removeMailAccount: 'Q',
  openAdminPage: 'R',
  setMfaState: 'S',
  manageUsers: 'T',
  blockSignIn: 'U',
  resetPassword: 'V',
  setMailboxApps: 'W',
  changePolicy: 'X',
  skipTime: 'Y',
  goToEra: 'Z',
  askAdminToTurnOnMfa: '0',
  injectIncident: '5',
  undo: '1',
  redo: '2',
  pauseTime: '3',
  resumeTime: '4',
  setPhoneClock: '6',
} as const satisfies Record<CommandType | RunCommandType, string>;

const typeOf = new Map<string, RecordedCommand['type']>(
  Object.entries(letters).map(([type, letter]) => [letter, type as RecordedCommand['type']]),
);

/** Its letter and, as JSON without brackets and with shorter names, its values. */
export function writeCommand({ type, ...values }: RecordedCommand): string {
  const names = Object.keys(values);
  const letter = letters[type];
  if (names.length === 0) return letter;
  return letter + escaped(JSON.stringify(values).slice(1, -1));
}

/** `null` for what `writeCommand` did not write. The command itself is judged by the run that carries it out. */
export function readCommand(text: string): RecordedCommand | null {
  const type = typeOf.get(text.charAt(0));
  if (type === undefined) return null;
  try {
    const values: unknown = JSON.parse(`{${unescaped(text.slice(1))}}`);
    return { ...(values as object), type } as RecordedCommand;
  } catch {
    return null;
  }
}

/** Names of values, as shorter ones. */
const shortNames = [
  ['"userId":', "u'"],
  ['"userIds":', "v'"],
  ['"password":', "p'"],
  ['"code":', "c'"],
  ['"page":', "g'"],
  ['"app":', "a'"],
  ['"name":', "n'"],
  ['"id":', "i'"],
  ['"phoneNumber":', "t'"],
  ['"method":', "m'"],
] as const;

/**
 * Plain ASCII, without the two characters that part commands and fields. An apostrophe of the reader is escaped, so that those
 * of the short names are the only ones.
 */
const escaped = (json: string): string =>
  shortNames
    .reduce(
      (text, [name, short]) => text.replaceAll(name, short),
      json.replace(/[~!%'`]|[^\u0020-\u007e]/gu, percent),
    )
    .replaceAll('"', '`');

const percent = (sign: string): string =>
  sign === "'" || sign === '!' || sign === '~'
    ? `%${sign.charCodeAt(0).toString(16)}`
    : encodeURIComponent(sign.isWellFormed() ? sign : '\ufffd');

const unescaped = (text: string): string =>
  decodeURIComponent(
    shortNames.reduce(
      (json, [name, short]) => json.replaceAll(short, name),
      text.replaceAll('`', '"'),
    ),
  );
