import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';

/** The clients of one list, by their place in it. */
export const byPlaceIn = (list: 'need' | 'trouble'): readonly PracticeClientId[] =>
  (Object.keys(practiceClients) as PracticeClientId[])
    .flatMap((id) => {
      const place = practiceClients[id].listedIn[list];
      return place === null ? [] : [{ id, place }];
    })
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id);

/** What a reader may be asked, with every answer that exists. A row of the table asks at most two of them. */
export const options = {
  program: byPlaceIn('need'),
  /** R1, R6, R8: where the demand for a second proof comes from, so far as there is anybody to demand it. */
  manager: ['perUser', 'policy', 'defaults', 'none', 'personal'],
  /** What the reader's page shows, or the admin's. */
  page: ['methods', 'setUp', 'adminEnabled', 'adminSwitchOff', 'adminSwitchOn'],
  password: ['accountPassword', 'appPassword'],
} as const;

type Options = typeof options;
export type QuestionId = keyof Options;
export type OptionOf<Q extends QuestionId> = Options[Q][number];

export const questionIds = Object.keys(options) as QuestionId[];

/** "I don't know" is an answer like any other: it leaves every possibility open. */
export const unknown = 'unknown';

/** Given so far. A question that is not in here has not been asked, or did not matter. */
export type Answers = {
  readonly [Q in QuestionId]?: OptionOf<Q> | typeof unknown;
};
