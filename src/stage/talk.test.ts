import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demonstrations } from './demonstrations/index.ts';
import { keepTalk, nextInPlan, noTalk, planIds, readTalk, talkPlans, withPlan } from './talk.ts';
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

test('the plans are those of the handbook: minutes, and demonstrations in their order', () => {
  const page = readFileSync('content/en/articles/trainer-plans.mdx', 'utf8');
  const written = page
    .split(/^## /m)
    .filter((section) => /^\d+ minutes/.test(section))
    .map((section) => {
      const rows = section.split('\n').filter((line) => line.startsWith('| '));
      const titles = rows.flatMap((row) => /demos\.title\.\w+/.exec(row) ?? []);
      const shows = [...new Set(titles)].map(
        (title) => demonstrations.find((one) => one.title === title)?.id,
      );
      return { minutes: Number.parseInt(section), shows };
    });
  expect(planIds.map((id) => talkPlans[id])).toEqual(written);
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

test('what was kept is read again, and what cannot be read is no talk', () => {
  const local = store();
  keepTalk(local, { plan: 'helpDesk', clock });
  expect(readTalk(local)).toEqual({ plan: 'helpDesk', clock });
  for (const text of [null, '{', '[]', '{"plan":"toString","clock":7}'])
    expect(readTalk(store(text))).toEqual(noTalk);
});
