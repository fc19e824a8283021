import { flowsOfGuides } from '../../flows/load-flow.ts';
import type { Key } from '../../i18n/keys.ts';

type FlowOfGuide = keyof typeof flowsOfGuides;

const hasTask = (name: string): name is FlowOfGuide => Object.hasOwn(flowsOfGuides, name);

/** What the test of a guide asks of somebody: one text for each guide, which the compiler looks for. */
const keyOf = (name: FlowOfGuide): Key => `assessment.task.${name}`;

/** @throws Error when no guide with steps has this name */
export function taskKeyOf(name: string): Key {
  if (!hasTask(name)) throw new Error(`A test of "${name}" needs the flow of a guide.`);
  return keyOf(name);
}
