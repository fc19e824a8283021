import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import {
  findApi,
  type Scorm12Api,
  type SearchedWindow,
} from '../../src/assessment/scorm/find-api.ts';
import { LearningPlatform, timespan } from '../../src/assessment/scorm/learning-platform.ts';
import type { Score } from '../../src/assessment/score.ts';

const score = (percent: number, isComplete = true): Score => ({
  steps: [],
  points: percent,
  most: 100,
  percent,
  isComplete,
  isPassed: isComplete && percent >= 80,
});

/** The platform's side, as scorm-again has it. */
function open(kept: Readonly<Record<string, unknown>> = {}) {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  api.loadFromJSON(kept, 'cmi');
  let now = 1_000_000;
  const platform = new LearningPlatform(api, () => now);
  return {
    api,
    platform,
    isOpen: platform.open(),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Also of elements that a package may only write. */
    get: (element: string) =>
      element
        .split('.')
        .reduce<unknown>(
          (node, name) => (node as Readonly<Record<string, unknown>>)[name],
          JSON.parse(JSON.stringify(api.cmi)),
        ),
  };
}

describe('a learning platform', () => {
  it('hears that a test was begun, and nothing more', () => {
    const { isOpen, platform, get } = open();
    expect(isOpen).toBe(true);
    expect(platform.problem).toBeNull();
    expect(get('core.lesson_status')).toBe('incomplete');
    expect(get('core.score.raw')).toBe('');
  });

  it('hears of a passed and of a failed test, with points from 0 to 100', () => {
    for (const [percent, isComplete, status] of [
      [92, true, 'passed'],
      [40, true, 'failed'],
      [85, false, 'failed'],
    ] as const) {
      const { platform, get } = open();
      platform.tell(score(percent, isComplete));
      expect(platform.problem).toBeNull();
      expect(get('core.lesson_status')).toBe(status);
      expect(
        [get('core.score.min'), get('core.score.raw'), get('core.score.max')].map(Number),
      ).toEqual([0, percent, 100]);
    }
  });

  it('keeps the better result when somebody tries again', () => {
    const { platform, get } = open();
    platform.tell(score(90));
    platform.tell(score(30));
    expect(get('core.lesson_status')).toBe('passed');
    expect(Number(get('core.score.raw'))).toBe(90);
    const later = open({ core: { lesson_status: 'passed', score: { raw: '90' } } });
    later.platform.tell(score(10));
    expect(later.get('core.lesson_status')).toBe('passed');
    expect(Number(later.get('core.score.raw'))).toBe(90);
    const failed = open({ core: { lesson_status: 'failed', score: { raw: '50' } } });
    failed.platform.tell(score(30));
    expect(Number(failed.get('core.score.raw'))).toBe(50);
    failed.platform.tell(score(80));
    expect(failed.get('core.lesson_status')).toBe('passed');
    expect(Number(failed.get('core.score.raw'))).toBe(80);
  });

  it('does not judge somebody who only looks', () => {
    const { platform, get } = open({ core: { credit: 'no-credit' } });
    platform.tell(score(20));
    expect(get('core.lesson_status')).toBe('completed');
    expect(platform.problem).toBeNull();
  });

  it('is given the time of the session, and asked for what was kept', () => {
    const first = open();
    first.platform.keep('kept text');
    first.wait(3_723_450);
    first.platform.close();
    expect(first.platform.problem).toBeNull();
    expect(first.get('core.session_time')).toBe('01:02:03.45');
    expect(first.get('core.exit')).toBe('suspend');
    const suspended = first.get('suspend_data') as string;
    const second = open({ suspend_data: suspended, core: { lesson_status: 'incomplete' } });
    expect(second.platform.kept).toBe('kept text');
    expect(second.get('core.lesson_status')).toBe('incomplete');
  });

  it('is not spoken to after its end', () => {
    const { platform, get } = open();
    platform.close();
    platform.keep('late');
    platform.tell(score(100));
    platform.close();
    expect(platform.problem).toBeNull();
    expect(get('core.lesson_status')).toBe('incomplete');
  });

  it('may throw, or refuse: that is told and nothing else happens', () => {
    const api = (answer: () => string): Scorm12Api => ({
      LMSInitialize: answer,
      LMSFinish: answer,
      LMSGetValue: answer,
      LMSSetValue: answer,
      LMSCommit: answer,
      LMSGetLastError: () => '101',
      LMSGetErrorString: () => 'General Exception',
    });
    let told = 0;
    const count = () => (told += 1);
    const throwing = new LearningPlatform(
      api(() => {
        throw new Error('no session');
      }),
      () => 0,
      count,
    );
    expect(throwing.open()).toBe(false);
    expect(throwing.problem).toEqual({ call: 'LMSInitialize', code: '', text: 'no session' });
    const refusing = new LearningPlatform(
      api(() => 'false'),
      () => 0,
      count,
    );
    expect(refusing.open()).toBe(false);
    expect(refusing.problem).toEqual({
      call: 'LMSInitialize',
      code: '101',
      text: 'General Exception',
    });
    refusing.keep('x');
    refusing.close();
    expect(told).toBe(2);
  });
});

describe('the search for the API', () => {
  const api = new Scorm12API({ logLevel: 5 });
  const top = (own: Partial<SearchedWindow> = {}): SearchedWindow => {
    const window: SearchedWindow = {
      ...own,
      get parent() {
        return window;
      },
    };
    return window;
  };

  it('looks around this window, and around the one that opened it', () => {
    expect(findApi(top({ API: api }))).toBe(api);
    expect(findApi({ parent: { parent: top({ API: api }) } })).toBe(api);
    expect(findApi(top({ opener: { parent: top({ API: api }) } }))).toBe(api);
    expect(findApi(top())).toBeNull();
    expect(findApi(top({ opener: null, API: { LMSInitialize: 'no function' } }))).toBeNull();
  });

  it('goes no higher than seven windows, and around no circle', () => {
    const below = (count: number): SearchedWindow =>
      count === 0 ? top({ API: api }) : { parent: below(count - 1) };
    expect(findApi(below(7))).toBe(api);
    expect(findApi(below(8))).toBeNull();
  });

  it('survives windows of another origin', () => {
    const foreign: SearchedWindow = Object.defineProperties(
      {},
      Object.fromEntries(
        ['API', 'parent', 'opener'].map((name) => [
          name,
          {
            get: () => {
              throw new DOMException('Blocked a frame.', 'SecurityError');
            },
          },
        ]),
      ),
    );
    expect(findApi({ parent: foreign })).toBeNull();
    expect(findApi({ parent: foreign, opener: top({ API: api }) })).toBe(api);
  });
});

it('writes a time span as SCORM 1.2 has it', () => {
  expect(timespan(0)).toBe('0000:00:00.00');
  expect(timespan(59_999)).toBe('0000:01:00.00');
  expect(timespan(-5)).toBe('0000:00:00.00');
  expect(timespan(360_000_000_000)).toMatch(/^\d{4}:\d{2}:\d{2}\.\d{2}$/);
});
