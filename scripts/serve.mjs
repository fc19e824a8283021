import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { main } from './lib/main.mjs';
import { root } from './lib/project.mjs';

/** What a `<meta>` in the page cannot say, or says too late. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const lastPort = 65535;

/**
 * Serves the built site on http://localhost, to this machine only.
 *
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {(busy: number, next: number) => void} [options.onBusy] told before the next port is tried; without it a busy port is an error
 * @param {string} [options.folder]
 */
export async function serveSite({ port, onBusy, folder = path.join(root, 'dist') }) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there. Run npm run build first.`);
  const answer = answerFrom(folder);
  for (let candidate = port; ; candidate++) {
    try {
      return await listen(answer, candidate);
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || !onBusy || candidate === lastPort) throw error;
      onBusy(candidate, candidate + 1);
    }
  }
}

/**
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
function answerFrom(folder) {
  const notFoundPage = path.join(folder, '404.html');
  const notFound = existsSync(notFoundPage)
    ? readFileSync(notFoundPage)
    : '<!doctype html><html lang="en"><title>Not found</title><p>This page does not exist. <a href="/">Home</a>';
  const files = sirv(folder, { etag: true });

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    const requested = `http://localhost${request.url ?? '/'}`;
    if (!URL.canParse(requested)) {
      response.writeHead(400).end();
      return;
    }
    const { pathname, search } = new URL(requested);
    const isFolder =
      !pathname.endsWith('/') && existsSync(path.join(folder, pathname, 'index.html'));
    if (isFolder) {
      // Links in a page are relative to its folder, so the address has to end with a slash.
      response.writeHead(308, { Location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    });
  };
}

/**
 * "localhost" is two addresses. A server on one of them only would share its port with a stranger on the other.
 *
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 */
async function listen(answer, port) {
  const first = await open(answer, port, '127.0.0.1');
  const taken = /** @type {import('node:net').AddressInfo} */ (first.address()).port;
  const servers = [first];
  try {
    servers.push(await open(answer, taken, '::1'));
  } catch (error) {
    const noSuchAddress =
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
    if (!noSuchAddress) {
      first.close();
      throw error;
    }
  }
  return {
    port: taken,
    address: `http://localhost:${taken}/`,
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function open(answer, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject).listen({ port, host }, () => resolve(server));
  });
}

const startedByName = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedByName) {
  await main(async () => {
    const site = await serveSite({ port: 0 });
    console.log(`Serving ${site.address}`);
  });
}
