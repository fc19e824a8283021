import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** A learning platform that shows a package in a frame, with scorm-again as its side of SCORM 1.2. */

const origin = 'https://platform.example';
const folder = '/courses/7/content/';
const scorm12 = createRequire(import.meta.url).resolve('scorm-again/scorm12');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  xml: 'application/xml',
};

/** What the platform knows of a learner; the keys are those of `cmi`. */
export type Kept = Readonly<Record<string, unknown>>;

export type PlatformKind =
  | 'answers'
  /** Its functions throw. */
  | 'throws'
  /** It answers every call with `false`. */
  | 'refuses'
  /** There is no API at all. */
  | 'silent';

interface Options {
  readonly kind?: PlatformKind;
  readonly kept?: Kept;
  /** Of the frame; without it, the frame may do what the page may. */
  readonly sandbox?: string;
  /** The API is in the window that opened the package's. */
  readonly isOpener?: boolean;
}

const apiScript = (kind: PlatformKind, kept: Kept): string => {
  switch (kind) {
    case 'answers':
      return `window.API = new Scorm12API({ autocommit: false, logLevel: 5 }); API.loadFromJSON(${JSON.stringify(kept)}, 'cmi');`;
    case 'throws':
    case 'refuses': {
      const answer = kind === 'throws' ? `throw new Error('no session')` : `return 'false'`;
      return `const answer = () => { ${answer}; };
        window.API = { LMSInitialize: answer, LMSFinish: answer, LMSGetValue: answer, LMSSetValue: answer, LMSCommit: answer,
          LMSGetLastError: () => '101', LMSGetErrorString: () => 'General Exception', LMSGetDiagnostic: () => '' };`;
    }
    case 'silent':
      return '';
  }
};

/** Requests of the package that were for nothing in it. */
export type Missing = readonly string[];

/** Opens the platform's page. Each call is a session of its own: `API` is a fresh object. */
export async function openPlatform(
  page: Page,
  zip: Uint8Array,
  { kind = 'answers', kept = {}, sandbox, isOpener = false }: Options = {},
): Promise<Missing> {
  const files = unzipSync(zip);
  const missing: string[] = [];
  const attributes = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  const html = `<!doctype html><html lang="en"><title>Platform</title><style>body { margin: 0 } iframe { display: block; border: 0 }</style>
    <script src="/scorm12.js"></script><script>${apiScript(kind, kept)}</script>
    ${isOpener ? '' : `<iframe title="Test" src="${folder}index.html" width="1200" height="660"${attributes}></iframe>`}</html>`;
  await page.context().unrouteAll();
  await page.context().route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/player')
      return route.fulfill({ contentType: types['html'] ?? '', body: html });
    if (pathname === '/scorm12.js')
      return route.fulfill({ path: scorm12, contentType: types['js'] ?? '' });
    const file = pathname.startsWith(folder) ? files[pathname.slice(folder.length)] : undefined;
    if (!file) {
      missing.push(pathname);
      return route.fulfill({ status: 404, body: '' });
    }
    const ending = pathname.slice(pathname.lastIndexOf('.') + 1);
    return route.fulfill({ contentType: types[ending] ?? '', body: Buffer.from(file) });
  });
  await page.goto(`${origin}/player`);
  return missing;
}

/** The address of the package's page. */
export const contentAddress = `${origin}${folder}index.html`;

/** What the platform has been told. */
export const heard = (page: Page): Promise<HeardOf> =>
  page.evaluate(() => {
    // A package may only write some of them.
    const { API } = window as unknown as { API: { cmi: object } };
    const cmi: unknown = JSON.parse(JSON.stringify(API.cmi));
    const get = (element: string) =>
      String(
        element
          .split('.')
          .reduce((node, name) => (node as Readonly<Record<string, unknown>>)[name], cmi),
      );
    return {
      status: get('core.lesson_status'),
      raw: get('core.score.raw'),
      min: get('core.score.min'),
      max: get('core.score.max'),
      time: get('core.session_time'),
      exit: get('core.exit'),
      kept: get('suspend_data'),
    };
  });

export interface HeardOf {
  readonly status: string;
  readonly raw: string;
  readonly min: string;
  readonly max: string;
  readonly time: string;
  readonly exit: string;
  readonly kept: string;
}

export const readZip = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
