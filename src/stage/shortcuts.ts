/** What a presenter can ask for with one key. */
export type StageCommand =
  | 'next'
  | 'back'
  | 'explain'
  | 'play'
  | 'freeze'
  | 'skip'
  | 'pointer'
  | 'spotlight'
  | 'zoom'
  | 'code'
  | 'black'
  | 'invite'
  | 'help'
  | 'leave';

/** The keys of each command, as `KeyboardEvent.key` names them, in the order in which the help lists them. */
export const keysOf: Readonly<Record<StageCommand, readonly string[]>> = {
  next: ['ArrowRight', 'PageDown'],
  back: ['ArrowLeft', 'PageUp'],
  explain: ['e'],
  play: ['w'],
  freeze: ['f'],
  skip: ['k'],
  pointer: ['p'],
  spotlight: ['s'],
  zoom: ['z'],
  code: ['c'],
  black: ['b', '.'],
  invite: ['q'],
  help: ['?'],
  leave: ['Escape'],
};

export const stageCommands = Object.keys(keysOf) as readonly StageCommand[];

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The key belongs to a field or a list. */
  readonly isTyping: boolean;
  /** The key belongs to a dialog. */
  readonly isInDialog: boolean;
}

interface Settings {
  readonly direction: 'ltr' | 'rtl';
  /** Single characters can be switched off (WCAG 2.1.4); the keys of a clicker stay. */
  readonly hasCharacters: boolean;
}

const mirrored: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
};

/** The key that a reader of this direction presses, and that the help shows. */
export const keyIn = (key: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' ? (mirrored[key] ?? key) : key;

/** The two keys of a clicker, which mean nothing in a field of one line: they work while somebody types, too. */
const isOfClicker = (key: string): boolean => key === 'PageDown' || key === 'PageUp';

const isCharacter = (key: string): boolean => [...key].length === 1;

/** The key would be the stage's, had single characters not been switched off. */
export const isSwitchedOff = (key: string, hasCharacters: boolean): boolean =>
  !hasCharacters &&
  isCharacter(key) &&
  (/^\d$/.test(key) || Object.values(keysOf).some((keys) => keys.includes(key.toLowerCase())));

const isWithAnother = ({ ctrlKey, altKey, metaKey }: PressedKey): boolean =>
  ctrlKey || altKey || metaKey;

/** The key takes the focus out of a field, so that the keys are the stage's again. It ends nothing that the audience sees. */
export const leavesField = (pressed: PressedKey): boolean =>
  pressed.key === 'Escape' && pressed.isTyping && !pressed.isInDialog && !isWithAnother(pressed);

/** The command of a pressed key; `null` when the key is not the stage's. */
export function commandOf(pressed: PressedKey, settings: Settings): StageCommand | null {
  if (pressed.isTyping && !isOfClicker(pressed.key)) return null;
  if (pressed.isInDialog || isWithAnother(pressed)) return null;
  const key = keyIn(pressed.key, settings.direction);
  if (isCharacter(key) && !settings.hasCharacters) return null;
  const asked = isCharacter(key) ? key.toLowerCase() : key;
  return stageCommands.find((command) => keysOf[command].includes(asked)) ?? null;
}

/** What the audience's tab passes on to the presenter's: a clicker works in whichever tab is in front. */
export type Move = Extract<StageCommand, 'next' | 'back'>;

export const isMove = (command: unknown): command is Move =>
  command === 'next' || command === 'back';

/** The move of a key that is pressed in the audience's tab; `null` for every other key, as nothing else is operated there. */
export function moveOf(pressed: PressedKey, direction: 'ltr' | 'rtl'): Move | null {
  const command = commandOf(pressed, { direction, hasCharacters: false });
  return isMove(command) ? command : null;
}
