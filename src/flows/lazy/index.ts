import type { Flow } from '../flow.ts';
import { flowsOfGuides } from '../load-flow.ts';

/** Every flow by the slug of its guide, in the order in which the guides are listed: for the build and for tests. */
export const flows: Readonly<Record<string, Flow>> = Object.fromEntries(
  await Promise.all(
    Object.entries(flowsOfGuides).map(async ([slug, load]) => [slug, await load()] as const),
  ),
);
