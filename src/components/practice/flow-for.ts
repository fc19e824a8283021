import type { Flow } from '../../flows/flow.ts';
import { loadFlow } from '../../flows/load-flow.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { Query } from './query.ts';

/** The flow of a page. The simulator begins where its address says: in a reader's case, or on a day. */
export async function flowFor(slug: string, query: Query): Promise<Flow | undefined> {
  if (slug !== 'free-practice' || (query.case === null && query.era === null))
    return loadFlow(slug);
  const { freePractice } = await import('../../flows/lazy/free-practice.ts');
  return freePractice((await scenarioOfCase(query.case)) ?? (await scenarioOfDay(query.era)));
}

/** The rules of the diagnosis are only loaded by those who come from it. */
async function scenarioOfCase(code: string | null): Promise<Scenario | undefined> {
  if (code === null) return undefined;
  const [{ caseFrom }, { scenarioOf }] = await Promise.all([
    import('../../diagnosis/case.ts'),
    import('../../diagnosis/answer.ts'),
  ]);
  const given = caseFrom(code);
  return given ? scenarioOf(given) : undefined;
}

async function scenarioOfDay(era: string | null): Promise<Scenario | undefined> {
  if (era === null) return undefined;
  const { asOn } = await import('../../flows/scenarios.ts');
  return asOn(era) ?? undefined;
}
