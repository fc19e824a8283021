import type { Guide } from '../guide-file.ts';

/** A step, or what stands below a heading: parts of a page that are the same in number in every language. */
interface Place {
  readonly name: string;
  readonly line: number;
}

const placesOf = ({ steps, headings }: Guide): Place[] =>
  [
    ...steps.map(({ id, line }) => ({ name: `step ${id}`, line })),
    ...headings.map(({ line }, index) => ({ name: `heading ${String(index)}`, line })),
  ].sort((one, other) => one.line - other.line);

/** The part in which a line stands; `''` before all of them. */
export const placeIn = (guide: Guide, line: number): string =>
  placesOf(guide).findLast((place) => place.line <= line)?.name ?? '';

export const lineOfPlaceIn = (guide: Guide, place: string): number | undefined =>
  placesOf(guide).find(({ name }) => name === place)?.line;

/** For people: `Step "sign-in"`, or the heading by its words. */
export function placeInWords(guide: Guide, place: string): string {
  const [kind, name = ''] = place.split(' ');
  if (kind === 'step') return `Step "${name}"`;
  const heading = kind === 'heading' ? guide.headings[Number(name)] : undefined;
  return heading ? `The section "${heading.text}"` : 'The beginning of the page';
}

/** What is there fewer times in a part than in the same one of the source: the lines of the source, part by part. */
export function lackingIn(
  guide: Guide,
  source: Guide,
  own: readonly number[],
  theirs: readonly number[],
): readonly number[] {
  const left = own.map((line) => placeIn(guide, line));
  return theirs.filter((line) => {
    const at = left.indexOf(placeIn(source, line));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
