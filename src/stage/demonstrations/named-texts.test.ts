import { describe, expect, it } from 'vitest';
import type { Translator } from '../../i18n/translator.ts';
import { begin } from '../../simulation/scenario.ts';
import { foldRun } from '../../simulation/history.ts';
import { articleOf2018 } from '../../flows/scenarios.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import type { Scenario } from '../../simulation/scenario-shape.ts';
import { members } from '../../simulation/personas.ts';
import { namedTexts } from './named-texts.ts';

const texts: Readonly<Record<string, string>> = {
  'portal.chooser.sari': 'Sari Wulandari',
  'portal.chooser.lead': 'Two people work at Kopi Senja.',
  'portal.next': 'Next',
};
const catalogue: Translator = {
  language: 'en',
  direction: 'ltr',
  t: (key) => texts[key] ?? key,
  label: (key) => ({ text: texts[key] ?? key, lang: 'en' }),
};

async function tenantOf(scenario: Scenario) {
  const cheap = { ...scenario, policy: { ...scenario.policy, passwordCost: 1000 } };
  const { events } = await begin(cheap, { seed: null, random: cryptoRandom, now: 1e12 });
  const log = events.map((event, index) => ({ ...event, seq: index + 1, at: 1e12 }));
  return foldRun(scenario.profile, log).tenant;
}

const maya = { displayName: 'Maya Putri', address: 'maya@bungamawar.example' };
const named: Scenario = {
  ...articleOf2018,
  tenantName: 'Bunga Mawar',
  members: members.map((person) => ({ ...person, ...(person.id === 'sari' && maya) })),
};

describe('names of a demonstration', () => {
  it('stand in the first events of the run', async () => {
    const tenant = await tenantOf(named);
    expect(tenant.name).toBe('Bunga Mawar');
    expect(tenant.users['sari']).toMatchObject(maya);
    // Who has no name of their own keeps that of the practice.
    expect(tenant.users['ratna']?.displayName).toBe('Ratna Dewi');
  });

  it('are shown in the place of those of the practice, isolated where directions meet', async () => {
    const own = namedTexts(catalogue, await tenantOf(named));
    expect(own.t('portal.chooser.sari')).toBe('Maya Putri');
    expect(own.label('portal.chooser.sari')).toEqual({ text: 'Maya Putri', lang: 'en' });
    expect(own.t('portal.chooser.lead')).toBe('Two people work at Bunga Mawar.');
    expect(own.t('portal.next')).toBe('Next');
    const rightToLeft = namedTexts({ ...catalogue, direction: 'rtl' }, await tenantOf(named));
    expect(rightToLeft.t('portal.chooser.lead')).toBe(
      'Two people work at \u2068Bunga Mawar\u2069.',
    );
  });

  it('change nothing where there are none', async () => {
    expect(namedTexts(catalogue, await tenantOf(articleOf2018))).toBe(catalogue);
  });
});
