import type { Cue } from './webvtt.ts';

/** What is said at an action of a guide, in the order in which the video shows them. */
export interface SaidAt {
  /** Id of the step. */
  readonly step: string;
  readonly text: string;
}

/**
 * Everything in which the captions and chapters of a video differ from the steps of its guide: a sentence each; none when they agree.
 *
 * @param steps ids of the guide's steps, in order
 * @param said one for each caption but the last, which says that the guide is finished
 */
export function faultsOfVideo(
  captions: readonly Cue[],
  chapters: readonly Cue[],
  said: readonly SaidAt[],
  steps: readonly string[],
): readonly string[] {
  const faults = [...faultsOfTimes('Caption', captions), ...faultsOfTimes('Chapter', chapters)];
  if (captions.length !== said.length + 1)
    faults.push(
      `${String(captions.length)} captions for ${String(said.length)} actions and the end.`,
    );
  for (const [index, { text }] of said.entries())
    if (captions[index]?.text !== text)
      faults.push(
        `Caption ${String(index + 1)} says "${String(captions[index]?.text)}", the coach "${text}".`,
      );
  const inOrder = said
    .map(({ step }) => step)
    .filter((step, index, all) => step !== all[index - 1]);
  if (inOrder.join() !== steps.join())
    faults.push(`The video goes through ${inOrder.join(', ')}; the guide has ${steps.join(', ')}.`);
  if (chapters.length !== steps.length)
    faults.push(`${String(chapters.length)} chapters for ${String(steps.length)} steps.`);
  for (const [index, step] of steps.entries()) {
    const first = said.findIndex((each) => each.step === step);
    if (first >= 0 && captions[first]?.start !== chapters[index]?.start)
      faults.push(`Chapter ${String(index + 1)} does not begin with the first caption of ${step}.`);
  }
  return faults;
}

function faultsOfTimes(kind: string, cues: readonly Cue[]): string[] {
  return cues.flatMap(({ start, end }, index) => {
    const name = `${kind} ${String(index + 1)}`;
    const before = cues[index - 1];
    return [
      ...(end > start ? [] : [`${name} ends before it begins.`]),
      ...(before && start < before.end ? [`${name} begins before the one before it ends.`] : []),
    ];
  });
}
