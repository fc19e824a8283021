import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { qrPath } from '../../components/site/qr-path.ts';
import type { Demonstration } from './demonstration.ts';
import { demonstrationOf, ownFrom } from './own.ts';
import type { OwnDemonstration } from './own-demonstration.ts';
import { readFragment, writeInvitation } from './read.ts';
import { demonstrations } from './ready-made.ts';

const words = (text: Demonstration['title']): string =>
  typeof text === 'string' ? text : text.own;

/** As a trainer changes one with the form: names, a day, a setting, and notes of their own. */
const changed = (ready: Demonstration): OwnDemonstration => {
  const own = ownFrom(ready, words);
  return {
    ...own,
    title: 'Bengkel kata sandi aplikasi',
    organisation: 'Toko Maju Jaya',
    people: {
      sari: { ...own.people.sari, name: 'Dewi Lestari' },
      budi: { ...own.people.budi, name: 'Agus Salim', blocked: true },
      ratna: { name: 'Wulan' },
    },
    policy: { ...own.policy, appPasswordsAllowed: !own.policy.appPasswordsAllowed },
    agenda: own.agenda.map((item) => ({ ...item, note: `Only for me: ${item.step}` })),
  };
};

const site = 'https://lab.example.org/id/stage/join/#';

describe.each(demonstrations)('an invitation to one’s own, made of $id', (ready) => {
  test('is a code that a phone reads from the back, and says what was changed', async () => {
    const own = changed(ready);
    const demonstration = await demonstrationOf(own);
    const fragment = await writeInvitation(demonstration);
    // 61 modules are eleven pixels each on a projector of 720 lines.
    expect(qrPath(`${site}${fragment}`).size).toBeLessThanOrEqual(61);
    const read = await readFragment(fragment);
    if (!read?.ok) throw new Error(JSON.stringify(read));
    const { scenario } = read.demonstration;
    // The id is made of the whole demonstration, with its notes.
    expect({ ...scenario, id: '' }).toEqual({ ...demonstration.scenario, id: '' });
    expect(read.demonstration.seed).toBe(demonstration.seed);
    expect(JSON.stringify(read)).not.toContain('Only for me');
  });
});

const [printer] = demonstrations.filter(({ id }) => id === 'printer-before');
const packed = (text: string, base = 'printer-before') =>
  `demo=1-${base}.${deflateRawSync(text).toString('base64url')}`;

test.each([
  ['of no ready-made demonstration', packed('["x",{}]', 'of-next-year'), 'demonstrationUnknown'],
  ['of another state of the ready-made one', packed('["x",{}]'), 'damaged'],
  ['that is no list', packed('{}'), 'damaged'],
  ['that is no JSON', packed('['), 'damaged'],
  ['with a hostile field', packed('["x",{"__proto__":{"flow":7}}]'), 'damaged'],
])('an invitation %s is refused', async (_, fragment, fault) => {
  expect(await readFragment(fragment)).toMatchObject({ ok: false, faults: [{ fault }] });
});

test('one letter that was changed is noticed', async () => {
  if (!printer) throw new Error('There is no such demonstration.');
  const fragment = await writeInvitation(await demonstrationOf(changed(printer)));
  const [head, content] = fragment.split('.');
  const at = Math.floor((content?.length ?? 0) / 2);
  const other = content?.[at] === 'A' ? 'B' : 'A';
  const read = await readFragment(
    `${head ?? ''}.${content?.slice(0, at) ?? ''}${other}${content?.slice(at + 1) ?? ''}`,
  );
  expect(read?.ok).toBe(false);
});
