import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { languageCodes, type Language } from '../../i18n/languages.ts';
import { guideNames } from '../guide/guide-files.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isMadeFrom } from './made-from.ts';

/** What can be made of a guide for a room, in the order in which a page lists it. */
export const takeAwayKinds = ['handout', 'video', 'captions', 'chapters', 'package'] as const;
export type TakeAwayKind = (typeof takeAwayKinds)[number];

export interface TakeAway {
  readonly language: Language;
  readonly guide: string;
  readonly kind: TakeAwayKind;
  /** From the root of the repository. */
  readonly file: string;
  readonly bytes: number;
}

/** Where a command puts it, and how its name ends in the site. */
const made: Record<
  TakeAwayKind,
  { readonly file: (language: string, guide: string) => string; readonly ending: string }
> = {
  handout: { file: (language, guide) => `reports/pdf/${language}/${guide}.pdf`, ending: '.pdf' },
  video: { file: (language, guide) => `reports/videos/${language}/${guide}.webm`, ending: '.webm' },
  captions: {
    file: (language, guide) => `reports/videos/${language}/${guide}.vtt`,
    ending: '.vtt',
  },
  chapters: {
    file: (language, guide) => `reports/videos/${language}/${guide}.chapters.vtt`,
    ending: '.chapters.vtt',
  },
  package: {
    file: (language, guide) => `reports/scorm/${guide}-${language}-scorm12.zip`,
    ending: '-scorm12.zip',
  },
};

/** A video is offered with its captions and chapters, or not at all. */
const together: readonly (readonly TakeAwayKind[])[] = [
  ['handout'],
  ['video', 'captions', 'chapters'],
  ['package'],
];

/** Below the root of the site. */
export const takeAwayAddress = ({ language, guide, kind }: Omit<TakeAway, 'bytes' | 'file'>) =>
  `/take-away/${language}/${guide}${made[kind].ending}` as const;

/** What a browser calls the file: languages lie in one folder there. */
export const takeAwayName = ({ language, guide, kind }: Omit<TakeAway, 'bytes' | 'file'>): string =>
  `${guide}-${language}${made[kind].ending}`;

export interface TakeAways {
  readonly offered: readonly TakeAway[];
  /** Files that are there and were not made from this state of the project. */
  readonly left: readonly string[];
}

/** What lies in `reports/` of the guides and languages of the site. */
export function findTakeAways(fingerprint: string, root: string): TakeAways {
  const offered: TakeAway[] = [];
  const left: string[] = [];
  for (const language of languageCodes)
    for (const guide of guideNames())
      for (const kinds of together) {
        const files = kinds.map((kind) => ({ kind, file: made[kind].file(language, guide) }));
        const there = files.filter(({ file }) => existsSync(path.join(root, file)));
        const fresh = there.filter(({ file }) => isMadeFrom(file, fingerprint, root));
        if (fresh.length < files.length) left.push(...there.map(({ file }) => file));
        else
          for (const { kind, file } of files)
            offered.push({
              language,
              guide,
              kind,
              file,
              bytes: statSync(path.join(root, file)).size,
            });
      }
  return { offered, left };
}

export interface OfBuild {
  readonly fingerprint: string;
  readonly found: TakeAways;
}

/** Pages and settings of a build each have a copy of this module in one process, and have to agree: what is linked is copied. */
const shared = Symbol.for('app-password-lab.take-aways');
const world = globalThis as { [shared]?: OfBuild | undefined };

/** Looks once, when a build begins. */
export function lookForTakeAways(root: string): OfBuild {
  const fingerprint = fingerprintOf(root, process.env);
  world[shared] = { fingerprint, found: findTakeAways(fingerprint, root) };
  return world[shared];
}

/** What pages link. The development server has no such files, and never looked. */
export const offeredIn = (language: Language): readonly TakeAway[] =>
  (world[shared]?.found.offered ?? []).filter((each) => each.language === language);
