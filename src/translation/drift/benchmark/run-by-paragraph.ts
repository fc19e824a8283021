import { projectFrom } from '../../read-project.ts';
import { proseWords } from '../words-to-look-at.ts';
import { unitsOf } from '../units.ts';
import { judgeUnits, type Judged } from '../verdict.ts';
import { acceptedAs } from './accepted.ts';
import type { Files } from './base.ts';
import { byParagraph } from './by-paragraph.ts';
import { longBase } from './long-page.ts';

/** Of what was told, the share that has changed; of what has changed, the share that was told. 0 to 1. */
export interface Shares {
  readonly precision: number;
  readonly recall: number;
}

export interface ParagraphResult {
  readonly families: number;
  readonly paragraphs: Shares;
  readonly words: Shares;
  /** Families of which something else was told than there is. */
  readonly wrong: readonly {
    readonly family: string;
    readonly expected: readonly string[];
    readonly told: readonly string[];
  }[];
}

type Told = readonly [kind: string, text: string];

const unitsIn = (files: Files) => unitsOf(projectFrom(files), 'id');

/** What readers and translators are told of a unit, by paragraph. */
function toldOf({ unit, verdict, changes }: Judged): readonly Told[] {
  if (verdict !== 'stale' && verdict !== 'minor') return [];
  const all = unit.paragraphs?.source ?? [{ text: unit.source }];
  return changes === null
    ? all.map(({ text }) => ['whole', text])
    : changes.flatMap(({ kind, source, before }): readonly Told[] =>
        source.length === 0
          ? [[kind, before ?? '']]
          : source.map((index) => [kind, all[index]?.text ?? '']),
      );
}

/** Tries every family of changes of paragraphs with a way to judge; how much it tells is counted by paragraphs and by words. */
export function runByParagraph(judge: typeof judgeUnits = judgeUnits): ParagraphResult {
  const known = acceptedAs(unitsIn(longBase));
  const wrong: ParagraphResult['wrong'][number][] = [];
  const count = { paragraphs: counter(() => 1), words: counter(proseWords) };
  for (const { name, change, expected } of byParagraph) {
    const told = judge(unitsIn(change(longBase)), known).flatMap(toldOf);
    // Where it cannot be told by paragraphs, nobody can say which of them have changed.
    if (expected.every(([kind]) => kind !== 'whole')) {
      for (const each of Object.values(count)) each.add(expected, told);
    }
    const [right, given] = [expected, told].map((list) => list.map((each) => each.join(': ')));
    if (right?.join('\n') !== given?.join('\n')) {
      wrong.push({ family: name, expected: right ?? [], told: given ?? [] });
    }
  }
  const { paragraphs, words } = count;
  return {
    families: byParagraph.length,
    paragraphs: paragraphs.shares(),
    words: words.shares(),
    wrong,
  };
}

function counter(sizeOf: (text: string) => number) {
  const sum = { told: 0, expected: 0, rightly: 0 };
  const size = (list: readonly string[]) => list.reduce((total, text) => total + sizeOf(text), 0);
  return {
    add: (expected: readonly Told[], told: readonly Told[]): void => {
      const [right, given] = [expected.map(([, text]) => text), told.map(([, text]) => text)];
      sum.expected += size(right);
      sum.told += size(given);
      sum.rightly += size(right.filter((text) => given.includes(text)));
    },
    shares: (): Shares => ({
      precision: sum.rightly / sum.told,
      recall: sum.rightly / sum.expected,
    }),
  };
}
