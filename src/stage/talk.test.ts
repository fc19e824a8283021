import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demonstrations, flowOf } from './demonstrations/index.ts';
import {
  beginsAt,
  keepTalk,
  nextInPlan,
  noTalk,
  placeInPlan,
  planIds,
  planUnderWay,
  readTalk,
  talkPlans,
  withPlan,
} from './talk.ts';
import { stepsInTalk } from './talk-timing.ts';
import { stoppedClock } from './timer.ts';

function store(text: string | null = null) {
  let kept = text;
  return () => ({
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  });
}

const clock = { startedAt: 5, pausedAt: null };

/** A row of a table of the handbook: from when to when, and what is shown. */
interface Row {
  readonly begins: number;
  readonly until: number;
  readonly show: string;
}

const rowsOf = (section: string): readonly Row[] =>
  section.split('\n').flatMap((line) => {
    const [, begins, until, show] = /^\| (\d+)–(\d+) \| (.+?) \|/.exec(line) ?? [];
    return show === undefined ? [] : [{ begins: Number(begins), until: Number(until), show }];
  });

/** The plans of the handbook in one language, in their order. */
const sectionsIn = (language: string): readonly string[] =>
  readFileSync(`content/${language}/articles/trainer-plans.mdx`, 'utf8')
    .split(/^## /m)
    .filter((section) => /^\d+ (?:minutes|menit)/.test(section));

const shownIn = ({ show }: Row) => {
  const title = /demos\.title\.\w+/.exec(show)?.[0];
  return demonstrations.find((each) => each.title === title);
};

test('the plans are those of the handbook: minutes, and demonstrations in their order', () => {
  const written = sectionsIn('en').map((section) => {
    const shows: string[] = [];
    const parts: { until: number; from?: string }[] = [];
    for (const row of rowsOf(section)) {
      const { until, show } = row;
      const one = shownIn(row);
      // Practice at the end is of one that the plan may have shown before.
      if (one && !show.includes('own phone')) {
        shows.push(one.id);
        const last = show.includes('begun at its last step') ? one.agenda.at(-1) : undefined;
        parts.push({ until, ...(last && { from: last.step }) });
      } else if (/^(the same|its last step)/.test(show)) parts.push({ ...parts.pop(), until });
    }
    return { minutes: Number.parseInt(section), shows, parts };
  });
  expect(planIds.map((id) => talkPlans[id])).toEqual(written);
});

/** What the handbook's rows say of each demonstration of a plan. */
function partsOf(rows: readonly Row[]) {
  const parts: { id: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const one = shownIn(row);
    if (one && !/own phone|ponsel sendiri/.test(row.show)) parts.push({ id: one.id, rows: [row] });
    else if (/^(?:the same|its last|demonstrasi yang sama|langkah terakhirnya)/.test(row.show))
      parts.at(-1)?.rows.push(row);
  }
  return parts;
}

describe.each(['en', 'id'])('the tables of the handbook in %s', (language) => {
  const plans = sectionsIn(language).map((section, index) => {
    const plan = planIds[index];
    if (!plan) throw new Error('The handbook has more plans than the stage.');
    return [plan, partsOf(rowsOf(section))] as const;
  });

  test.each(plans)('%s: a step has the minutes that the stage gives it', async (plan, parts) => {
    for (const { id, rows } of parts) {
      const demonstration = demonstrations.find((one) => one.id === id);
      if (!demonstration) continue;
      const { agenda } = demonstration;
      const steps = (await flowOf(demonstration)).steps.map(({ id: step }) => ({
        id: step,
        minutes: agenda.reduce((sum, one) => sum + (one.step === step ? one.minutes : 0), 0),
      }));
      const given = stepsInTalk({ plan, clock }, { demonstration: id, steps }) ?? [];
      for (const { begins, until, show } of rows) {
        if (/, (?:first step|langkah pertama)/.test(show)) expect(until - begins).toBe(given[0]);
        if (/^(?:its last|langkah terakhirnya)/.test(show))
          expect(until - begins).toBe(given.at(-1));
      }
    }
  });

  test.each(plans)('%s: what goes wrong is what the stage announces', (plan, parts) => {
    for (const { id, rows } of parts) {
      const demonstration = demonstrations.find((one) => one.id === id);
      const from = beginsAt({ plan, clock }, id);
      const agenda = demonstration?.agenda ?? [];
      const first = from === null ? 0 : agenda.findIndex(({ step }) => step === from);
      const announced = agenda.slice(first).flatMap(({ incident }) => incident ?? []);
      const named = rows.flatMap(({ show }) =>
        [...show.matchAll(/demos\.incident\.(\w+)/g)].map(([, name]) => name),
      );
      expect(named, id).toEqual(announced);
    }
  });
});

test('where a plan begins in the middle, a note tells what came before', () => {
  const begun = planIds.flatMap((plan) =>
    demonstrations.flatMap(({ id, agenda }) => {
      const from = beginsAt({ plan, clock }, id);
      return from === null ? [] : [agenda.find(({ step }) => step === from)?.note];
    }),
  );
  expect(begun).toEqual(['demos.note.begunHere']);
});

test('a demonstration of the plan has its place in it, and another one has none', () => {
  expect(placeInPlan({ plan: 'article', clock }, 'end-of-basic')).toEqual({
    plan: 'article',
    number: 2,
    count: 3,
  });
  expect(placeInPlan({ plan: 'article', clock }, 'lost-phone')).toBeNull();
  expect(placeInPlan(noTalk, 'end-of-basic')).toBeNull();
});

test('after each demonstration comes the next one of the plan, and after the last none', () => {
  for (const plan of planIds) {
    const talk = { plan, clock };
    const { shows }: { shows: readonly string[] } = talkPlans[plan];
    expect(shows.map((id) => nextInPlan(talk, id))).toEqual([...shows.slice(1), null]);
  }
  expect(nextInPlan({ plan: 'printer', clock }, 'own')).toBeNull();
  expect(nextInPlan(noTalk, 'printer-before')).toBeNull();
});

test('the clock goes on from demonstration to demonstration, and another plan has its own', () => {
  const talk = { plan: 'printer', clock } as const;
  expect(withPlan(talk, 'printer').clock).toEqual(clock);
  expect(withPlan(talk, null)).toEqual({ plan: null, clock });
  expect(withPlan(talk, 'article')).toEqual({ plan: 'article', clock: stoppedClock });
});

test('a demonstration that was left in the middle of a plan goes on with it, and another one does not', () => {
  const talk = { plan: 'printer', clock } as const;
  const left = { demonstration: 'demo=printer-after' };
  expect(planUnderWay(talk, 'printer-after', left)).toBe('printer');
  // Another one of the plan is a choice of its own.
  expect(planUnderWay(talk, 'printer-before', left)).toBeNull();
  expect(planUnderWay(talk, 'lost-phone', { demonstration: 'demo=lost-phone' })).toBeNull();
  expect(planUnderWay({ ...talk, clock: stoppedClock }, 'printer-after', left)).toBeNull();
  expect(planUnderWay({ ...talk, plan: null }, 'printer-after', left)).toBeNull();
  expect(planUnderWay(talk, 'printer-after', null)).toBeNull();
});

test('what was kept is read again, and what cannot be read is no talk', () => {
  const local = store();
  keepTalk(local, { plan: 'helpDesk', clock });
  expect(readTalk(local, 9)).toEqual({ plan: 'helpDesk', clock });
  for (const text of [null, '{', '[]', '{"plan":"toString","clock":7}'])
    expect(readTalk(store(text), 9)).toEqual(noTalk);
});

test('a part of a plan begins at the step that the plan names, and every other demonstration at its first', () => {
  const talk = { plan: 'article', clock } as const;
  expect(beginsAt(talk, 'printer-before')).toBe('send-a-page');
  expect(beginsAt(talk, 'end-of-basic')).toBeNull();
  expect(beginsAt({ plan: 'printer', clock }, 'printer-before')).toBeNull();
  expect(beginsAt(noTalk, 'printer-before')).toBeNull();
});
