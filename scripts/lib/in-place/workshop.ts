import { createHash } from 'node:crypto';
import { languageCodes } from '../../../src/i18n/languages.ts';
import type {
  Judged,
  Looked,
  Save,
  Saved,
  Typed,
  Wanted,
} from '../../../src/components/in-place/protocol.ts';
import { allChecks } from '../../../src/translation/all-checks.ts';
import { findingsBy, type Finding } from '../../../src/translation/findings-by.ts';
import { readGuide, type Guide } from '../../../src/translation/guide-file.ts';
import {
  blockNamed,
  blockOf,
  blockUnit,
  guideNamed,
  withBlock,
} from '../../../src/translation/in-place/blocks.ts';
import { textUnit, withValues } from '../../../src/translation/in-place/texts.ts';
import type { EditedUnit, Values } from '../../../src/translation/in-place/unit.ts';
import { projectOfLocales } from '../../../src/translation/locale-project.ts';
import type { Project } from '../../../src/translation/project.ts';
import { projectFrom } from '../../../src/translation/read-project.ts';
import { newIn, ofWholePage } from '../../../src/translation/new-findings.ts';
import { accept } from '../../l10n/accept.ts';
import { readFiles, Refusal, textOfFile, writeWhole, type Files } from '../../l10n/files.ts';
import { refusal, said } from './said-of-text.ts';

/** Checks of the tree of files and of lists, which no text can repair. */
const notOfTexts = [
  'file-misplaced',
  'navigation',
  'provenance',
  'glossary-readable',
  'key-missing',
];
const checks = allChecks.filter(({ id }) => !notOfTexts.includes(id));

const hashOf = (text: string | null): string =>
  text === null ? '' : createHash('sha256').update(text).digest('base64url');

/** Reads and writes the texts of a project for the editor in the page. Every path comes from the project, none from a request. */
export class Workshop {
  readonly #root: string;
  readonly #now: () => number;
  readonly #later: (work: () => void) => void;

  /**
   * @param now milliseconds, for what a saving took
   * @param later does some work once the answer is on its way
   */
  constructor(root: string, now: () => number, later: (work: () => void) => void) {
    this.#root = root;
    this.#now = now;
    this.#later = later;
  }

  look(wanted: Wanted): Looked {
    const project = this.#project();
    const unit = unitWanted(project, wanted);
    return { unit, hash: unit ? hashOf(textOfFile(this.#root, unit.file)) : '' };
  }

  /** What the checks say of the text as it is typed; warnings too. */
  judge(typed: Typed): Judged {
    const files = readFiles(this.#root);
    const project = projectOf(files);
    const next = nextText(project, typed, files);
    if (next === null) return { findings: [] };
    if (next.text === null) return { findings: [refusal(next.why)] };
    const keys = Object.keys(typed.values);
    const before = findingsOfFile(project, files, typed.file, files[typed.file] ?? null);
    const after = findingsOfFile(project, files, typed.file, next.text);
    const lines = linesOf(project, typed, next.text);
    const isMine = ({ check, key, line }: Finding) =>
      key === undefined
        ? !ofWholePage.includes(check) &&
          lines !== null &&
          line >= lines.first &&
          line <= lines.last
        : keys.includes(key);
    const mine = after.filter(isMine);
    const others = newIn(after, before).filter(
      ({ message }) => !mine.some((each) => each.message === message),
    );
    return { findings: [...mine, ...others].map(said) };
  }

  save(save: Save): Saved {
    const start = this.#now();
    const files = readFiles(this.#root);
    const project = projectOf(files);
    const today = files[save.file] ?? null;
    const unit = unitTyped(project, save);
    if (!unit) return { outcome: 'gone' };
    const theirs = Object.fromEntries(unit.fields.map(({ id, value }) => [id, value]));
    // Another text of the file may have been saved meanwhile: that is kept, and no conflict.
    if (save.hash !== hashOf(today) && !isSame(theirs, save.before)) {
      return { outcome: 'conflict', theirs, hash: hashOf(today) };
    }
    const next = nextText(project, save, files);
    if (next === null) return { outcome: 'gone' };
    if (next.text === null) return { outcome: 'refused', findings: [refusal(next.why)] };
    const before = findingsOfFile(project, files, save.file, today);
    const wrong = newIn(findingsOfFile(project, files, save.file, next.text), before).filter(
      ({ severity }) => severity === 'error',
    );
    if (wrong.length > 0) return { outcome: 'refused', findings: wrong.map(said) };
    try {
      if (next.text !== today) writeWhole(this.#root, save.file, next.text, today);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Between reading and writing: what is there now decides.
      const now = textOfFile(this.#root, save.file);
      return { outcome: 'conflict', theirs: this.#valuesNow(save), hash: hashOf(now) };
    }
    // When the answer is on its way: the page need not wait for it.
    if (save.language !== project.sourceLanguage) this.#later(() => acceptText(this.#root, save));
    return { outcome: 'saved', hash: hashOf(next.text), milliseconds: this.#now() - start };
  }

  #valuesNow(typed: Typed): Values {
    const unit = unitTyped(this.#project(), typed);
    return Object.fromEntries((unit?.fields ?? []).map(({ id, value }) => [id, value]));
  }

  #project(): Project {
    return projectOf(readFiles(this.#root));
  }
}

/** A guide is parsed once for each of its texts. */
const guides = new Map<string, { readonly text: string; readonly guide: Guide }>();

function projectOf(files: Files): Project {
  const isProse = (file: string) => file.endsWith('.mdx');
  const rest = Object.fromEntries(Object.entries(files).filter(([file]) => !isProse(file)));
  const prose = Object.entries(files).filter(([file]) => isProse(file));
  const read = prose.flatMap(([file, text]): Guide[] => {
    const known = guides.get(file);
    if (known?.text === text) return [known.guide];
    const [guide] = projectFrom({ [file]: text }).guides;
    if (!guide) return [];
    guides.set(file, { text, guide });
    return [guide];
  });
  return { ...projectFrom(rest), guides: read, files: Object.keys(files).sort() };
}

function unitWanted(project: Project, wanted: Wanted): EditedUnit | null {
  if (wanted.kind === 'text') return textUnit(project, wanted.language, wanted.key);
  const guide = guideNamed(project, wanted.file);
  const block = guide && blockOf(guide, wanted);
  return guide && block && blockUnit(project, guide, block);
}

function unitTyped(project: Project, { language, file, id }: Typed): EditedUnit | null {
  const text = textUnit(project, language, id);
  if (text?.file === file) return text;
  const guide = guideNamed(project, file);
  const block = guide && blockNamed(guide, id);
  return guide && block && blockUnit(project, guide, block);
}

type Next =
  { readonly text: string; readonly why: null } | { readonly text: null; readonly why: string };

function nextText(
  project: Project,
  { language, file, id, values }: Typed,
  files: Files,
): Next | null {
  const guide = guideNamed(project, file);
  if (guide) {
    const block = blockNamed(guide, id);
    return block && withBlock(guide, block, values);
  }
  if (textUnit(project, language, id)?.file !== file) return null;
  const text = withValues(project, language, id, files[file] ?? null, values);
  return text === null ? null : { text, why: null };
}

/** What the checks say of one file, when it holds this text. */
function findingsOfFile(
  project: Project,
  files: Files,
  file: string,
  text: string | null,
): readonly Finding[] {
  const guide = guideNamed(project, file);
  const isSource = ({ language }: { readonly language: string }) =>
    language === project.sourceLanguage;
  const locales = Object.fromEntries(
    Object.entries(files).filter(([each]) => each.startsWith('locales/')),
  );
  const changed = guide
    ? {
        ...project,
        locales: project.locales.filter(
          (each) => isSource(each) || each.language === guide.language,
        ),
        guides: [
          ...project.guides.filter((each) => isSource(each) && each.file !== file),
          readGuide({ ...guide, text: text ?? '' }),
        ],
      }
    : projectOfLocales(ofOneFile(locales, file, text), languageCodes);
  return findingsBy(changed, checks).filter((each) => each.file === file);
}

/** Locale files that a check of one of them reads: its source, itself, and the lists beside them. */
function ofOneFile(locales: Files, file: string, text: string | null): Files {
  const name = file.split('/').at(-1) ?? '';
  const beside = Object.entries(locales).filter(
    ([each]) =>
      each === `locales/en/${name}` || /^locales\/(?:glossary\/|provenance\/|same-as)/.test(each),
  );
  return { ...Object.fromEntries(beside), ...(text === null ? {} : { [file]: text }) };
}

const isSame = (one: Values, other: Values): boolean =>
  Object.keys({ ...one, ...other }).every((id) => (one[id] ?? '') === (other[id] ?? ''));

/** The lines of a passage in a file that has this text; `null` of what is no passage. */
function linesOf(project: Project, { file, id }: Typed, text: string) {
  const guide = guideNamed(project, file);
  const block = guide && blockNamed(readGuide({ ...guide, text }), id);
  if (!block) return null;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  return { first: lineAt(block.start), last: lineAt(block.end) };
}

/** A text that was just translated follows today's source. Of a step one passage says too little: that is `l10n -- accept`. */
function acceptText(root: string, { language, file, id }: Typed): void {
  if (file.endsWith('.mdx')) return;
  const isMeant = (unit: { readonly id: string }) => unit.id === id || unit.id.startsWith(`${id}_`);
  accept(root, language, { isMeant, read: projectOf });
}
