import { expect, test } from 'vitest';
import { demonstrationOf, demonstrations, ownFrom, withProcedure } from './index.ts';
import { deleteOwn, keepBeside, keepOwn, readOwn } from './kept-own.ts';

function store(text: string | null = null) {
  const kept = { text };
  const open = () => ({
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      kept.text = value;
    },
  });
  return { kept, open };
}

const [article] = demonstrations;
if (!article) throw new Error('There is no demonstration.');
const own = { ...ownFrom(article, (text) => JSON.stringify(text)), title: 'For the office' };

test('what was kept is found again, newest first, and can be deleted', async () => {
  const { open } = store();
  await keepOwn(open, own);
  await keepOwn(open, { ...own, title: 'For the school' });
  const found = await readOwn(open);
  expect(found.map(({ demonstration }) => demonstration.own?.title)).toEqual([
    'For the school',
    'For the office',
  ]);
  const [school] = found;
  if (school) deleteOwn(open, school);
  expect((await readOwn(open)).map(({ demonstration }) => demonstration.own)).toEqual([own]);
});

test('one of the same title takes the place of the former', async () => {
  const { open } = store();
  await keepOwn(open, own);
  await keepOwn(open, { ...own, organisation: 'Another one' });
  const found = await readOwn(open);
  expect(found.map(({ demonstration }) => demonstration.own?.organisation)).toEqual([
    'Another one',
  ]);
});

test('what cannot be read is not shown, and stays where it is', async () => {
  const { open, kept } = store(JSON.stringify(['{"of":"tomorrow"}', 7]));
  await keepOwn(open, own);
  expect(await readOwn(open)).toHaveLength(1);
  expect(kept.text).toContain('of\\":\\"tomorrow');
  for (const text of [null, '{', '{}', '"x"']) expect(await readOwn(store(text).open)).toEqual([]);
});

test('refused storage keeps nothing and stops nothing', async () => {
  const refused = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  await keepOwn(refused, own);
  expect(await readOwn(refused)).toEqual([]);
});

test('another procedure keeps what was written about steps that it has, and hands back the rest', async () => {
  const agenda = [
    { step: 'sign-in', minutes: 4, note: 'Wait for the room.' },
    { step: 'set-it-up-now', minutes: 1 },
    { step: 'use-in-mail-app', minutes: 3, note: 'Ask who still has one.' },
  ];
  const changed = await withProcedure({ ...own, agenda }, 'add-app-password');
  const { own: other, spare } = changed;
  expect(other.agenda.find(({ step }) => step === 'sign-in')).toEqual(agenda[0]);
  expect(other.agenda.map(({ step }) => step)).toContain('copy-it');
  expect(spare).toEqual([agenda[2]]);
  const { own: back, spare: none } = await withProcedure(other, 'create-app-password', spare);
  expect(back.agenda.filter(({ note }) => note !== undefined)).toEqual([agenda[0], agenda[2]]);
  expect(none).toEqual([]);
});

test('a ready-made note stays with its procedure, though another one has a step of that name', async () => {
  const agenda = [{ step: 'sign-in', minutes: 1, note: 'The pages of 2018.' }];
  const ready = { ...own, agenda };
  const { own: other, spare } = await withProcedure(ready, 'add-app-password', [], ready);
  expect(other.agenda[0]).toEqual({ step: 'sign-in', minutes: 1 });
  expect(spare).toEqual(agenda);
  const { own: back, spare: none } = await withProcedure(other, own.flow, spare, ready);
  expect(back.agenda.filter(({ note }) => note !== undefined)).toEqual(agenda);
  expect(none).toEqual([]);
  // What the trainer has changed is the trainer's.
  const changed = { ...ready, agenda: [{ step: 'sign-in', minutes: 1, note: 'Mine.' }] };
  const { own: kept } = await withProcedure(changed, 'add-app-password', [], ready);
  expect(kept.agenda[0]).toEqual(changed.agenda[0]);
});

test('one from a file stands beside another one of its title, and once however often it is opened', async () => {
  const { open } = store();
  const changed = { ...own, organisation: 'Another one' };
  await keepOwn(open, changed);
  const kept = await keepBeside(open, own);
  expect(kept?.demonstration.own).toEqual({ ...own, title: 'For the office (2)' });
  await keepBeside(open, changed);
  const titles = (await readOwn(open)).map(({ demonstration }) => demonstration.own?.title);
  expect(titles).toEqual(['For the office', 'For the office (2)']);
});

test('where storage is refused, none that came from a file is said to be kept', async () => {
  const refused = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  expect(await keepBeside(refused, own)).toBeNull();
});

test.each([
  ['Hj. Siti Nurhaliza, S.Pd.', 'siti'],
  ['Dr. H. Ahmad', 'ahmad'],
  ['Pak Joko', 'joko'],
  ['Ibu', 'ibu'],
  ['Mira', 'mira'],
])('%s has the address of the name, and not of the title', async (name, local) => {
  const { sari } = own.people;
  const shown = await demonstrationOf({
    ...own,
    people: { ...own.people, sari: { ...sari, name } },
  });
  const { members = [] } = shown.scenario;
  expect(members.find(({ id }) => id === 'sari')?.address.split('@')[0]).toBe(local);
});

test('two that are kept at the same time are both kept, and what is deleted meanwhile does not come back', async () => {
  const { open } = store();
  await keepOwn(open, { ...own, title: 'Deleted meanwhile' });
  const [deleted] = await readOwn(open);
  const keeping = Promise.all([
    keepOwn(open, own),
    keepBeside(open, { ...own, title: 'For the school' }),
    keepBeside(open, { ...own, organisation: 'Another one' }),
  ]);
  if (deleted) deleteOwn(open, deleted);
  await keeping;
  const titles = (await readOwn(open)).map(({ demonstration }) => demonstration.own?.title);
  expect(titles).toEqual(['For the office (2)', 'For the school', 'For the office']);
});
