import { statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';

/** Of Astro: where the collections are kept, and the modules that read them from there. */
const store = '.astro/data-store.json';
const isReader = (id: string): boolean =>
  id === '\0astro:data-layer-content' || id.endsWith('/content/data-store.js');

/**
 * For the development server: a page that was being made while its collection was saved has the old texts, and so has every page
 * after it until the next save, since Astro forgets the old texts only once, in the middle. Here they are forgotten again when
 * such a page is finished, and what is open loads itself again.
 */
export function pagesReadAgain(root = process.cwd()) {
  const file = path.join(root, store);
  return {
    name: 'pages-read-again',
    apply: 'serve',
    configureServer(server) {
      /** What is being answered, and since when, in milliseconds. */
      const since = new Map<ServerResponse, number>();
      server.middlewares.use((_request, response, next) => {
        since.set(response, Date.now());
        response.once('close', () => since.delete(response));
        next();
      });
      const { hot } = server.environments.client;
      const reload = { type: 'full-reload', path: '*' } as const;
      /** A page was given out with old texts. It connects only when it is loaded, and hears of nothing before. */
      let isOneOld = false;
      hot.on('vite:client:connect', (_nothing, client) => {
        if (isOneOld) client.send(reload);
        isOneOld = false;
      });
      server.watcher.on('all', (_event, changed) => {
        if (path.resolve(changed) !== file) return;
        const { ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { ctimeMs: 0 };
        forget(server);
        for (const [response, begun] of since)
          response.once('close', () => {
            forget(server);
            if (begun >= ctimeMs) return;
            isOneOld = true;
            hot.send(reload);
          });
      });
    },
  } satisfies Plugin;
}

function forget({ environments }: ViteDevServer): void {
  for (const environment of Object.values(environments)) {
    for (const [id, module] of environment.moduleGraph.idToModuleMap)
      if (isReader(id)) environment.moduleGraph.invalidateModule(module);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const [id, module] of evaluatedModules.idToModuleMap)
      if (isReader(id)) evaluatedModules.invalidateModule(module);
  }
}
