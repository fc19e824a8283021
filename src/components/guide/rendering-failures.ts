/**
 * Guides that no rule refuses and that nevertheless could not be rendered, by path. The pages and the settings of Astro,
 * which filter the sitemap, are loaded apart from each other in one process, so the list belongs to the process.
 */
const place = Symbol.for('app-password-lab.rendering-failures');

interface Failure {
  readonly problem: string;
  /** The text that was rendered; `null` in a build, where files have one text. */
  readonly text: string | null;
}

interface Known {
  readonly failures: Map<string, Failure>;
  readonly texts: Map<string, string>;
}

function known(): Known {
  const world = globalThis as { [place]?: Known | undefined };
  return (world[place] ??= { failures: new Map(), texts: new Map() });
}

/**
 * On the development server: a module is made of this text. For a moment after a save, the file has one text and its module
 * another, so what happened to the module must not be said of the file.
 */
export function noteTextOfModule(path: string, text: string): void {
  known().texts.set(path, text);
}

/** The file, as its module has it, cannot be rendered. */
export function noteFailure(path: string, problem: string): void {
  const { failures, texts } = known();
  failures.set(path, { problem, text: texts.get(path) ?? null });
}

/** Why this text of the file cannot be rendered; `null` where nothing is known against it. */
export function failureOf(path: string, text: string | undefined): string | null {
  const failure = known().failures.get(path);
  if (!failure || (failure.text !== null && failure.text !== text)) return null;
  return failure.problem;
}
