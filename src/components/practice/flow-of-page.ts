import type { Flow } from '../../flows/flow.ts';
import { loadFlow } from '../../flows/load-flow.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { UrlParameters } from './url-parameters.ts';

/**
 * The flow of a page. The simulator begins where its address says: in a reader's case, or on a day. Rejects for a slug that
 * no flow has.
 */
export async function flowOfPage(slug: string, parameters: UrlParameters): Promise<Flow> {
  if (slug === 'free-practice' && (parameters.case !== null || parameters.era !== null)) {
    const { freePractice } = await import('../../flows/lazy/free-practice.ts');
    const scenario = await scenarioOfCase(parameters.case);
    return freePractice(scenario ?? (await scenarioOfDay(parameters.era)));
  }
  const flow = await loadFlow(slug);
  if (!flow) throw new Error(`There is no flow "${slug}" to practise.`);
  return flow;
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
