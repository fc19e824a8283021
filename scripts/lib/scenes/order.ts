import type { Flow } from '../../../src/flows/flow.ts';
import { readUse, type Scenes } from '../../../src/translation/scenes/scenes.ts';

type UsesByKey = Scenes['uses'];

/** By whom a use was recorded, as `npm run scenes` names it. */
function recorderOf(use: string): string {
  const read = readUse(use);
  if (read.kind === 'step') return read.flow;
  if (read.kind === 'route') return read.route;
  return read.kind === 'page' && read.address.startsWith('check/?') ? 'check' : 'pages';
}

/**
 * An older recording in which the parts that are named were recorded anew. What a part saw that is no more is left out.
 *
 * @param recorders names of all parts that there are
 */
export function merged(
  before: UsesByKey,
  anew: UsesByKey,
  named: readonly string[],
  recorders: readonly string[],
): UsesByKey {
  const isKept = (use: string) => {
    const recorder = recorderOf(use);
    return recorders.includes(recorder) && !named.includes(recorder);
  };
  const all = new Map<string, readonly string[]>(
    Object.entries(before).map(([key, uses]) => [key, uses.filter(isKept)]),
  );
  for (const [key, uses] of Object.entries(anew)) all.set(key, [...(all.get(key) ?? []), ...uses]);
  return Object.fromEntries([...all].filter(([, uses]) => uses.length > 0));
}

/** So many routes are told of a text that no step of a guide shows. */
const mostRoutes = 3;

/** Routes only where no step of a guide shows the text, the first ones alone: a translator needs one, and the file stays small. */
export const withFewRoutes = (uses: UsesByKey): UsesByKey =>
  Object.fromEntries(
    Object.entries(uses).map(([key, all]) => {
      const kinds = all.map((use) => readUse(use).kind);
      const isInGuide = kinds.includes('step');
      const routes = all.filter((_, index) => kinds[index] === 'route');
      const told = isInGuide ? [] : routes.slice(0, mostRoutes);
      return [key, all.filter((use, index) => kinds[index] !== 'route' || told.includes(use))];
    }),
  );

/**
 * The uses of each key in an order that depends on nothing but themselves: pages, "What do you see?", guides step by step, routes.
 *
 * @param recorders names of guides and routes, in their order
 */
export function inOrder(
  uses: UsesByKey,
  recorders: readonly string[],
  flows: Readonly<Record<string, Flow>>,
): UsesByKey {
  const rank = (use: string): readonly (number | string)[] => {
    const read = readUse(use);
    switch (read.kind) {
      case 'step':
        return [
          2,
          recorders.indexOf(read.flow),
          flows[read.flow]?.steps.findIndex(({ id }) => id === read.step) ?? 0,
        ];
      case 'route':
        return [3, recorders.lastIndexOf(read.route), read.presses];
      default:
        return [recorderOf(use) === 'check' ? 1 : 0, use];
    }
  };
  return Object.fromEntries(
    Object.entries(uses).map(([key, all]) => [
      key,
      all
        .map((use) => ({ use, at: rank(use) }))
        .sort((a, b) => compared(a.at, b.at))
        .map(({ use }) => use),
    ]),
  );
}

function compared(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? -1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
