import { members, practicePasswordOf } from '../../simulation/personas.ts';
import type { RunHandle } from '../../simulation/run.ts';
import type { RecordedCommand } from './command-text.ts';

/**
 * A learner may type a real password or phone number into the practice by mistake. Neither may reach a learning platform, so
 * what is kept of such a text is which of the practice's own it was. Any other is one that stands for all.
 */

type KnownRun = Pick<RunHandle, 'state' | 'secret'>;

const otherPassword = 'not-the-password';
/** Reserved, as those of the personas. */
const otherNumber = '+1 202 555 0100';
const otherCode = '000';

/** The command with names in place of what was typed: `=sari`, `=clipboard`, `=other`. */
export const withoutOwnTexts = (command: RecordedCommand, run: KnownRun): RecordedCommand =>
  mapTexts(command, {
    password: (text) => nameOf(text, passwordsIn(run)),
    number: (text) => nameOf(text, numbers),
    code: (text) => (/^[\d\s]{0,12}$/.test(text) ? text : named('other')),
  });

/** The command as it was, or one that the tenant answers alike. Throws for a name that it does not know. */
export const withOwnTexts = (command: RecordedCommand, run: KnownRun): RecordedCommand =>
  mapTexts(command, {
    password: (text) => textOf(text, passwordsIn(run), otherPassword),
    number: (text) => textOf(text, numbers, otherNumber),
    code: (text) => (text === named('other') ? otherCode : text),
  });

interface TextMaps {
  readonly password: (text: string) => string;
  readonly number: (text: string) => string;
  readonly code: (text: string) => string;
}

function mapTexts(command: RecordedCommand, { password, number, code }: TextMaps): RecordedCommand {
  switch (command.type) {
    case 'submitPassword':
    case 'submitMailPassword':
      return { ...command, password: password(command.password) };
    case 'changePassword':
      return { ...command, current: password(command.current) };
    case 'contactMe':
      return { ...command, phoneNumber: number(command.phoneNumber) };
    case 'confirmContact':
      return command.phoneNumber === undefined
        ? command
        : { ...command, phoneNumber: number(command.phoneNumber) };
    case 'submitCode':
    case 'submitMailCode':
      return { ...command, code: code(command.code) };
    default:
      return command;
  }
}

type KnownTexts = readonly (readonly [name: string, text: string])[];

const numbers: KnownTexts = members.map(({ id, phoneNumber }) => [id, phoneNumber]);

/** Those of the people of the practice, the app password on the screen, and the one that was copied. */
function passwordsIn({ state, secret }: KnownRun): KnownTexts {
  const refs = [
    ['shown', state.browser.shownAppPassword?.ref],
    ['clipboard', state.clipboard?.ref],
  ] as const;
  return [
    ...members.map(({ id }) => [id, practicePasswordOf(state, id)] as const),
    ...refs.flatMap(([name, ref]) => {
      const text = ref === undefined ? undefined : secret(ref);
      return text === undefined ? [] : [[name, text] as const];
    }),
  ];
}

const named = (name: string): string => `=${name}`;

/** The tenant does not mind spaces in an app password, so neither does this. */
const plain = (text: string): string => text.replaceAll(/\s/g, '');

function nameOf(text: string, known: KnownTexts): string {
  if (text === '') return '';
  return named(known.find(([, each]) => plain(each) === plain(text))?.[0] ?? 'other');
}

function textOf(name: string, known: KnownTexts, other: string): string {
  if (name === '') return '';
  if (name === named('other')) return other;
  const text = known.find(([each]) => named(each) === name)?.[1];
  if (text === undefined) throw new Error(`The run knows no text "${name}".`);
  return text;
}
