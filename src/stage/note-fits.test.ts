import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import en from '../../locales/en/demos.json' with { type: 'json' };
import { languageCodes } from '../i18n/languages.ts';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { flowsOfGuides } from '../flows/load-flow.ts';
import { incidents } from '../simulation/lazy/incidents.ts';
import type { IncidentId } from '../simulation/model.ts';
import { demonstrationOf, demonstrations, ownFrom } from './demonstrations/index.ts';
import { fitsNext, isReply, sentenceAround } from './note-fits.ts';
import type { StageSession } from './stage-session.ts';

/** The notes of the stage say what the screens of a demonstration show. */

/** The labels in the printed text of each step, as the stage takes it: without what is for the reader's own device. */
function labelsOf(guide: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(`content/en/guides/${guide}.mdx`, 'utf8');
  const steps = [...text.matchAll(/<Step id="([^"]+)">(.*?)<\/Step>/gs)];
  return new Map(
    steps.map(([, id = '', body = '']) => [
      id,
      [
        ...body
          .replaceAll(/<OnYourScreen>.*?<\/OnYourScreen>/gs, '')
          .matchAll(/<(?:Ui|See) k="([^"]+)"/g),
      ].map(([, key = '']) => key),
    ]),
  );
}

const isShown = ({ flow, next, present }: StageSession, labels: readonly string[]): boolean =>
  fitsNext(labels, flow.steps[present], next);

const named = (id: string) => {
  const found = demonstrations.find((one) => one.id === id);
  if (!found) throw new Error(`There is no demonstration ${id}.`);
  return found;
};
const labelsAt = (session: StageSession, guide: string): readonly string[] =>
  labelsOf(guide).get(session.flow.steps[session.present]?.id ?? '') ?? [];

it('a printer that sent before is not set up: what the guide prints for another beginning is left out', async () => {
  const session = await rehearsing(named('printer-after'));
  expect(session.next?.label).toBe('mail.printer.sendAgain');
  expect(isShown(session, labelsAt(session, 'turn-on-authenticated-smtp'))).toBe(false);
});

it('a refusal of another day leads to the admin centre, and not to what the guide prints', async () => {
  const own = ownFrom(named('printer-before'), (text) => JSON.stringify(text));
  const session = await rehearsing(await demonstrationOf({ ...own, day: '2027-02-15' }));
  expect(isShown(session, labelsAt(session, 'send-from-printer'))).toBe(true);
  for (let count = 0; count < 5 && session.next?.in !== 'admin'; count += 1) await session.goOn();
  expect(session.next?.in).toBe('admin');
  expect(isShown(session, labelsAt(session, 'send-from-printer'))).toBe(false);
});

it('an app password that was deleted is made again before it can be copied', async () => {
  const session = await rehearsing(named('article-of-2018'));
  for (let count = 0; count < 60 && session.next; count += 1) await session.goOn();
  await session.bring('appPasswordDeleted');
  const shown: boolean[] = [];
  for (let count = 0; count < 30 && session.next; count += 1) {
    const { present, flow, next } = session;
    const isCopying = flow.steps[present]?.id === 'copy-app-password';
    if (isCopying && next.label === 'portal.appPasswords.create')
      shown.push(isShown(session, labelsAt(session, 'create-app-password')));
    await session.goOn();
  }
  expect(shown).toEqual([false]);
});

test.each(Object.keys(flowsOfGuides))(
  '%s: its printed text fits on the printed route',
  async (guide) => {
    const demonstration = demonstrations.find(({ flow }) => flow === guide);
    if (!demonstration) return;
    const { loadFlow } = await import('../flows/load-flow.ts');
    const flow = await loadFlow(guide);
    if (!flow) return;
    const session = await rehearsing({ ...demonstration, scenario: flow.scenario });
    for (let count = 0; count < 60 && session.next; count += 1) {
      expect(isShown(session, labelsAt(session, guide)), session.next.label).toBe(true);
      await session.goOn();
    }
  },
);

test('what is noted about an incident says “if”: it stands there before, after and without it', () => {
  // These speak of the step, whatever goes wrong in it.
  const others = new Set(['demos.note.whyTheyExist', 'demos.note.replaceTheProgram']);
  const bound = demonstrations.flatMap(({ agenda }) =>
    agenda.flatMap(({ note, incident }): [IncidentId, string][] =>
      incident && typeof note === 'string' && !others.has(note) ? [[incident, note]] : [],
    ),
  );
  expect(bound.length).toBeGreaterThan(5);
  for (const [incident, note] of bound) {
    const name = note.split('.')[2] as keyof typeof en.note;
    expect(en.note[name], incidents[incident].name).toMatch(/^If /);
  }
});

test('the sentence around a reply of the server', () => {
  const cut = (parts: readonly string[]) => {
    const middle = parts.findIndex(isReply);
    const { from, to } = sentenceAround(parts, middle);
    return parts.map((text, index) => {
      if (index < from.part || index > to.part) return text;
      const before = index === from.part ? text.slice(0, from.at) : '';
      return before + (index === to.part ? text.slice(to.at) : '');
    });
  };
  const reply = '535 5.7.3 Authentication unsuccessful';
  expect(
    cut(['Choose ', 'Send', '. The server answers ', reply, ', although it is right.']),
  ).toEqual(['Choose ', 'Send', '. ', '', '']);
  expect(cut(['「', '送る', '」を選びます。サーバーは', reply, 'と返事をします。'])).toEqual([
    '「',
    '送る',
    '」を選びます。',
    '',
    '',
  ]);
  expect(cut(['The server answers ', reply, '. Go on.'])).toEqual(['', '', 'Go on.']);
});

test('the guides whose text names a reply of the server have it in every language', () => {
  for (const guide of ['send-from-printer', 'turn-on-authenticated-smtp'])
    for (const language of languageCodes) {
      const text = readFileSync(`content/${language}/guides/${guide}.mdx`, 'utf8');
      const [, step = ''] = /<Step id="see-it-refused">(.*?)<\/Step>/s.exec(text) ?? [];
      expect([...step.matchAll(/`([^`]+)`/g)].some(([, reply = '']) => isReply(reply))).toBe(true);
    }
});
