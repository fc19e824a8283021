import type { Translator } from '../../../i18n/translator.ts';
import type { Fault } from '../../../stage/demonstrations/index.ts';
import { labelAt, titleAt } from './labels.ts';

type Path = Fault['path'];

/** Between the parts of a place; in a text from right to left it is drawn the other way round. */
const within = ' › ';

/**
 * A place of the saved demonstration as the form names it: its group or its item of the plan, and its label. Empty for the whole;
 * `null` for what the form does not have.
 *
 * @param step of the item of the plan, in words
 */
export function placeInWords(path: Path, texts: Translator, step: string | null): string | null {
  const [first, second] = path;
  if (first === undefined) return '';
  const label = labelAt(path);
  if (first === 'agenda' && typeof second === 'number') {
    if (!label && path.length > 2) return null;
    const item = texts.t('demos.form.item', { number: second + 1 });
    return [item, ...(step ? [step] : []), ...(label ? [texts.t(label)] : [])].join(within);
  }
  // An entry of a list has no name of its own.
  const own = label ?? titleAt(path) ?? (first === 'methods' ? titleAt([first]) : null);
  if (!own) return null;
  const group = path.length > 1 ? (titleAt(path.slice(0, 2)) ?? titleAt([first])) : null;
  return (group && group !== own ? [group, own] : [own]).map((key) => texts.t(key)).join(within);
}
