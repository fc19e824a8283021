import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { asked, bodyOf, strangerIn, type Asked, type Refused } from './requests.ts';
import type { Workshop } from './workshop.ts';

const start = '/src/components/in-place/start.ts';
const folder = '/__in-place/';

/**
 * The editor of texts in the page, on `npm run dev` and nowhere else: a script in each page, and three addresses of the
 * development server. See docs/decisions/0122.
 */
export const devEditor = (): AstroIntegration => ({
  name: 'in-place',
  hooks: {
    'astro:config:setup': async ({ command, config, injectScript, updateConfig }) => {
      if (command !== 'dev') return;
      const token = randomBytes(24).toString('base64url');
      // Only here: a build need not read the checks of texts.
      const { Workshop } = await import('./workshop.ts');
      const workshop = new Workshop(
        fileURLToPath(config.root),
        () => performance.now(),
        (work) => setTimeout(afterwards, calm, work),
      );
      injectScript('page', `import { start } from '${start}'; start('${token}');`);
      updateConfig({
        vite: {
          plugins: [
            {
              // The server is about to start anew, and pages load themselves again when it is there: loaded now, they would find
              // nobody, and stay empty.
              name: 'no-reload-before-restart',
              apply: 'serve',
              enforce: 'pre',
              hotUpdate: ({ file }) => (file.endsWith('/src/i18n/languages.ts') ? [] : undefined),
            },
            {
              name: 'in-place-server',
              apply: 'serve',
              configureServer: ({ middlewares }) => {
                middlewares.use(folder, (request, response) => {
                  answer(request, response, token, workshop).catch((error: unknown) => {
                    console.error(error);
                    send(response, 500, { why: String(error) });
                  });
                });
              },
            },
          ],
        },
      });
    },
  },
});

/** Milliseconds in which the page that was changed is made anew. */
const calm = 1500;

/** What is done after an answer has nobody to tell. */
function afterwards(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  workshop: Workshop,
): Promise<void> {
  const wrong: Refused | null =
    request.method === 'POST'
      ? strangerIn(request.headers, token)
      : { status: 405, why: 'Ask with POST.' };
  const body = wrong ?? (await bodyOf(request));
  const ask =
    typeof body === 'string'
      ? asked(`${folder}${(request.url ?? '').replace(/^\//, '')}`, body)
      : body;
  if ('status' in ask) send(response, ask.status, { why: ask.why });
  else send(response, 200, carriedOut(workshop, ask));
}

function carriedOut(workshop: Workshop, ask: Asked): unknown {
  switch (ask.what) {
    case 'look':
      return workshop.look(ask.wanted);
    case 'judge':
      return workshop.judge(ask.typed);
    case 'save':
      return workshop.save(ask.save);
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}
