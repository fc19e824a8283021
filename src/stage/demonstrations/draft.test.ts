import { expect, it } from 'vitest';
import { demonstrations, ownFrom, readFile, writeFile, type OwnDemonstration } from './index.ts';

/** What is saved before it is finished. */

const [, , printer] = demonstrations;
if (!printer) throw new Error('There is no third demonstration.');
const own = ownFrom(printer, (text) => (typeof text === 'string' ? text : text.own));

const unfinished: OwnDemonstration = {
  ...own,
  title: '',
  day: '',
  methods: [],
  people: { ...own.people, budi: { ...own.people.budi, name: '' } },
  agenda: own.agenda.map((item, index) => (index === 1 ? { ...item, minutes: NaN } : item)),
};

const draftIn = async (text: string) => {
  const reading = await readFile(text);
  if (reading.ok) throw new Error('Nothing is wrong with it.');
  return reading;
};

it('is opened again with everything that was entered, and with what is missing', async () => {
  const { draft, faults } = await draftIn(writeFile(unfinished));
  expect(draft).toEqual(unfinished);
  expect(faults.map(({ path }) => path.join('.'))).toEqual([
    'title',
    'day',
    'people.budi.name',
    'methods',
    'agenda.1.minutes',
  ]);
});

it('names the step of an item whose minutes are missing', async () => {
  const { faults } = await draftIn(writeFile(unfinished));
  expect(faults.at(-1)?.step).toEqual({ id: 'sign-in', number: 2 });
});

it.each<[string, object]>([
  ['another value than the form has', { policy: { ...own.policy, smtpAuth: 'perhaps' } }],
  ['a field too many', { colour: 'red' }],
  ['another seed than there can be', { seed: '' }],
  ['a step of another procedure', { agenda: [{ step: 'dance', minutes: 0 }] }],
  ['a plan that is none', { agenda: 'all' }],
])('is not opened with %s', async (_, change) => {
  const written = JSON.parse(writeFile(unfinished)) as object;
  expect((await draftIn(JSON.stringify({ ...written, ...change }))).draft).toBeUndefined();
});

it('shows nothing of what cannot be seen', async () => {
  const { draft } = await draftIn(writeFile({ ...unfinished, organisation: 'Toko\u202e Bunga' }));
  expect(draft?.organisation).toBe('Toko Bunga');
});
