import type { Flow } from '../../../flows/flow.ts';
import { loadFlow } from '../../../flows/load-flow.ts';
import type { UrlParameters } from '../url-parameters.ts';

/**
 * The flow of a page. The simulator begins where its address says: in a reader's case, or on a day. Rejects for a slug that
 * no flow has.
 */
export async function flowOfPage(slug: string, parameters: UrlParameters): Promise<Flow> {
  if (slug === 'free-practice' && (parameters.case !== null || parameters.era !== null)) {
    const [{ freePractice }, { scenarioOfAddress }] = await Promise.all([
      import('../../../flows/lazy/free-practice.ts'),
      import('../lazy/scenario-of-address.ts'),
    ]);
    return freePractice(scenarioOfAddress(parameters));
  }
  const flow = await loadFlow(slug);
  if (!flow) throw new Error(`There is no flow "${slug}" to practise.`);
  return flow;
}
