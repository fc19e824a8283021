import type { Translator } from '../i18n/translator.ts';
import { withoutIsolates, type Result, type ResultStep } from './result.ts';
import { pointsOfStep } from './score.ts';

/**
 * The result as statements of the Experience API 1.0.3, for a learning record store. The file is all that there is: nothing is
 * sent. Times that were not measured are left out; the store then notes when it got the statement.
 */

export interface Statement {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: {
      readonly type: string;
      readonly name: LanguageMap;
      readonly description?: LanguageMap;
    };
  };
  readonly result: {
    readonly score: {
      readonly scaled: number;
      readonly raw: number;
      readonly min: number;
      readonly max: number;
    };
    readonly success: boolean;
    readonly completion: boolean;
    /** ISO 8601. */
    readonly duration?: string;
  };
  readonly context: {
    readonly registration: string;
    readonly language: string;
    readonly contextActivities?: {
      readonly parent: readonly { readonly objectType: 'Activity'; readonly id: string }[];
    };
    readonly extensions?: Readonly<Record<string, string | number>>;
  };
  /** ISO 8601. */
  readonly timestamp?: string;
}

type LanguageMap = Readonly<Record<string, string>>;

/** Ids of the vocabulary that ADL published. */
const verbs = {
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
} as const;

const activityTypes = {
  assessment: 'http://adlnet.gov/expapi/activities/assessment',
  objective: 'http://adlnet.gov/expapi/activities/objective',
} as const;

interface Learner {
  /** As the learner or trainer typed it; empty for nobody. */
  readonly name: string;
  /** A new UUID each time. */
  readonly uuid: () => string;
}

/** A statement for each step that was done, and one for the attempt as a whole. */
export function statementsOf(
  result: Result,
  translator: Pick<Translator, 't'>,
  { name, uuid }: Learner,
): readonly Statement[] {
  const t = translator.t.bind(translator);
  const { score, address, language } = result;
  const registration = uuid();
  const inLanguage = (text: string): LanguageMap => ({ [language]: withoutIsolates(text) });
  const actor: Statement['actor'] = {
    objectType: 'Agent',
    account: {
      homePage: new URL('/', address).href,
      // An account needs a name. Nobody's is a number that is used once.
      name: name.trim() === '' ? `anonymous-${uuid()}` : name.trim(),
    },
  };

  const stepStatement = (step: ResultStep): Statement => ({
    id: uuid(),
    actor,
    verb: { id: verbs.completed, display: inLanguage(t('assessment.xapi.completed')) },
    object: {
      objectType: 'Activity',
      id: `${address}#${step.id}`,
      definition: {
        type: activityTypes.objective,
        name: inLanguage(t('assessment.result.stepNumber', { number: step.number })),
        description: inLanguage(step.text),
      },
    },
    result: {
      score: scoreIn(step.points, pointsOfStep),
      // What was performed for the learner is no success of theirs.
      success: step.points > 0,
      completion: true,
    },
    context: {
      registration,
      language,
      contextActivities: { parent: [{ objectType: 'Activity', id: address }] },
      extensions: {
        [`${address}#step`]: step.number,
        [`${address}#help`]: step.help ?? 'none',
      },
    },
  });

  const verb = score.isPassed ? 'passed' : 'failed';
  const whole: Statement = {
    id: uuid(),
    actor,
    verb: { id: verbs[verb], display: inLanguage(t(`assessment.xapi.${verb}`)) },
    object: {
      objectType: 'Activity',
      id: address,
      definition: { type: activityTypes.assessment, name: inLanguage(result.title) },
    },
    result: {
      score: scoreIn(score.points, score.most),
      success: score.isPassed,
      completion: score.isComplete,
      duration: `PT${String(Math.round(result.seconds))}S`,
    },
    context: { registration, language },
    timestamp: new Date(result.endedAt).toISOString(),
  };
  return [...result.steps.filter(({ isDone }) => isDone).map(stepStatement), whole];
}

const scoreIn = (raw: number, max: number) => ({
  scaled: max === 0 ? 0 : Math.round((10_000 * raw) / max) / 10_000,
  raw,
  min: 0,
  max,
});
