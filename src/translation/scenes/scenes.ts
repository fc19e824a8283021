import { isObject } from '../is-object.ts';

/**
 * Where every text of the catalogue is seen: `recorded.json`, which `npm run scenes` writes out of a browser and of a build
 * whose texts are their keys. Nobody edits it.
 *
 * A use is one of
 * - `*`: every page; `404`: the page of addresses that do not exist; `choice`: the page that asks for a language
 * - `search`, `offline`: the dialog of the search, and what is said of the copy for offline use
 * - `/check/?row=P6`: a page below its language, as it is or with these parameters; `/guides/*`: all pages of a kind
 * - `set-up-today#sign-in`: the practice of a guide, at a step
 * - `manage-today:12`, `stage-tabs:3`: the practice or another page after the first presses of a route
 */
export interface Scenes {
  readonly routes: Readonly<Record<string, Route>>;
  readonly uses: Readonly<Record<string, readonly string[]>>;
}

/** A way through the practice or another page that scripts draw, to what no step of a guide shows. */
export interface Route {
  /** Below `/<lang>/`, with parameters. */
  readonly address: string;
  /** What is done, one after the other: `press browser portal.next`; the last word is a key where there is one. */
  readonly presses: readonly string[];
}

export const scenesFile = 'src/translation/scenes/recorded.json';

/** One line for each route and key, in the order of their names: a change of one is a change of one line. */
export function writeScenes({ routes, uses }: Scenes): string {
  const lines = (object: Readonly<Record<string, unknown>>) =>
    Object.keys(object)
      .sort()
      .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(object[name])}`)
      .join(',\n');
  return `{"routes": {\n${lines(routes)}\n}, "uses": {\n${lines(uses)}\n}}\n`;
}

/** `null` when it is not what `writeScenes` writes. */
export function readScenes(text: string): Scenes | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || !isObject(value['routes']) || !isObject(value['uses'])) return null;
  const { routes, uses } = value;
  const areUses = Object.values(uses).every(isTexts);
  const areRoutes = Object.values(routes).every(
    (route) => isObject(route) && typeof route['address'] === 'string' && isTexts(route['presses']),
  );
  return areUses && areRoutes
    ? { routes: routes as Scenes['routes'], uses: uses as Scenes['uses'] }
    : null;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

export type Use =
  | { readonly kind: 'everyPage' | 'notFound' | 'choice' | 'search' | 'offline' }
  | { readonly kind: 'page'; readonly address: string; readonly isWhole: boolean }
  | { readonly kind: 'step'; readonly flow: string; readonly step: string }
  | { readonly kind: 'route'; readonly route: string; readonly presses: number };

/** Reads one use; throws for what is none, which a recording never holds. */
export function readUse(use: string): Use {
  const alone = {
    '*': 'everyPage',
    '404': 'notFound',
    choice: 'choice',
    search: 'search',
    offline: 'offline',
  } as const;
  if (Object.hasOwn(alone, use)) return { kind: alone[use as keyof typeof alone] };
  if (use.startsWith('/'))
    return { kind: 'page', address: use.slice(1).replace(/\*$/, ''), isWhole: use.endsWith('*') };
  const [, flow, step] = /^([\w-]+)#([\w-]+)$/.exec(use) ?? [];
  if (flow !== undefined && step !== undefined) return { kind: 'step', flow, step };
  const [, route, presses] = /^([\w-]+):(\d+)$/.exec(use) ?? [];
  if (route !== undefined) return { kind: 'route', route, presses: Number(presses) };
  throw new Error(`"${use}" is no use of a text. Run npm run scenes.`);
}
