import { expect, it } from 'vitest';
import { translatorOf } from '../../../i18n/catalogue.ts';
import { languageCodes } from '../../../i18n/languages.ts';
import {
  demonstrations,
  ownFrom,
  readFile,
  writeFile,
  type Fault,
} from '../../../stage/demonstrations/index.ts';
import { faultInWords } from './fault-in-words.ts';

const [, , printer] = demonstrations;
if (!printer) throw new Error('There is no third demonstration.');
const own = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));

/** Everything that is wrong with a file, with these parts of it changed. */
async function faultsWith(change: object): Promise<readonly Fault[]> {
  const written = JSON.parse(writeFile(own)) as object;
  const reading = await readFile(JSON.stringify({ ...written, ...change }));
  return reading.ok ? [] : reading.faults;
}

const noMinutes = {
  agenda: own.agenda.map((item, index) => (index === 0 ? { ...item, minutes: null } : item)),
};

it('names the step and the field of minutes that are missing', async () => {
  const [fault] = await faultsWith(noMinutes);
  expect(fault && faultInWords(fault, translatorOf('en'))).toEqual({
    place: 'Item 1 of the plan › Step 1: See it refused › Minutes',
    code: '',
    text: 'A whole number from 1 to 120 is expected here. Write the minutes in digits alone.',
  });
});

it.each(languageCodes)(
  'in %s no place in the file is named where the form has a field',
  async (language) => {
    const [fault] = await faultsWith(noMinutes);
    const words = fault && faultInWords(fault, translatorOf(language));
    expect(words?.place).not.toMatch(/agenda|minutes|\[/);
    expect(words?.place).toContain(translatorOf(language).t('demos.form.minutes'));
  },
);

it('names every field of the form by its label, and its group', async () => {
  const faults = await faultsWith({
    title: 5,
    day: 'tomorrow',
    organisation: '',
    flow: 'dance',
    screens: 'xx',
    people: { ...own.people, budi: { ...own.people.budi, mfa: 1 }, ratna: 'Ratna' },
    methods: ['pigeon'],
    policy: { ...own.policy, smtpAuth: 'perhaps', colour: 'red' },
    seed: '',
    agenda: [{ step: 'sign-in', minutes: 1, note: 5, colour: 'red' }, 5],
  });
  const words = faults.map((fault) => faultInWords(fault, translatorOf('en')));
  expect(words.map(({ place, code }) => place || code)).toEqual([
    'Title',
    'Procedure',
    'seed',
    "Language of the audience's screens",
    'Day on which the rules are read',
    'Name of the organisation',
    'Second person › Multi-factor auth status',
    'Admin',
    'Methods that are allowed',
    'Settings of the admin › SMTP AUTH',
    'policy.colour',
    'Item 1 of the plan › Note for yourself',
    'agenda[1].colour',
    'Item 2 of the plan',
  ]);
});
