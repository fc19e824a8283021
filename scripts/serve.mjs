import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { cacheControl, headers } from './lib/headers.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/project.mjs';
import { siteAddress } from './lib/site-address.mjs';

const lastPort = 65535;

/**
 * Serves the built site on http://localhost, to this machine only.
 *
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {(busy: number, next: number) => void} [options.onBusy] told before the next port is tried; without it a busy port is an error
 * @param {string} [options.folder]
 * @param {string} [options.base] the folder of the site in the addresses, with a slash at both ends
 */
export async function serveSite({
  port,
  onBusy,
  folder = path.join(root, 'dist'),
  base = siteAddress(process.env).base,
}) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there. Run npm run build first.`);
  refuseOtherBase(folder, base);
  const answer = answerFrom(folder, base);
  for (let candidate = port; ;) {
    try {
      return await listen(answer, candidate, base);
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      // Any free one: what was free on one of the two addresses of localhost is taken on the other, and another one is drawn.
      if (busy && candidate === 0) continue;
      if (!busy || !onBusy || candidate === lastPort) throw error;
      onBusy(candidate, candidate + 1);
      candidate++;
    }
  }
}

/**
 * Every link of a site that was built for another folder would lead nowhere.
 *
 * @param {string} folder
 * @param {string} base
 */
function refuseOtherBase(folder, base) {
  const home = path.join(folder, 'index.html');
  const icon = existsSync(home) && /href="([^"]*)icon\.svg"/.exec(readFileSync(home, 'utf8'));
  if (icon && icon[1] !== base) {
    throw new Error(
      `${folder} was built for SITE_BASE=${icon[1]}, and SITE_BASE is ${base} now. Run npm run build again, or set SITE_BASE=${icon[1]}.`,
    );
  }
}

/**
 * @param {string} folder
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
function answerFrom(folder, base) {
  const notFoundPage = path.join(folder, '404.html');
  const notFound = existsSync(notFoundPage)
    ? readFileSync(notFoundPage)
    : `<!doctype html><html lang="en"><title>Not found</title><p>This page does not exist. <a href="${base}">Home</a>`;
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, pathname) =>
      response.setHeader('cache-control', cacheControl(pathname, response.statusCode)),
  });

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    const requested = `http://localhost${request.url ?? '/'}`;
    if (!URL.canParse(requested)) {
      response.writeHead(400).end();
      return;
    }
    const { pathname: asked, search } = new URL(requested);
    const isInside = asked.startsWith(base) || asked === base.slice(0, -1);
    const pathname = isInside ? asked.slice(base.length - 1) : null;
    const isFolder =
      pathname !== null &&
      !pathname.endsWith('/') &&
      existsSync(path.join(folder, pathname, 'index.html'));
    if (isFolder) {
      // Links in a page are relative to its folder, so the address has to end with a slash.
      response.writeHead(308, { Location: `${asked.replace(/^\/+/, '/')}/${search}` }).end();
      return;
    }
    const refuse = () => {
      response
        .writeHead(404, {
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': cacheControl(asked, 404),
        })
        .end(notFound);
    };
    if (pathname === null) {
      refuse();
      return;
    }
    request.url = pathname + search;
    files(request, response, refuse);
  };
}

/**
 * "localhost" is two addresses. A server on one of them only would share its port with a stranger on the other.
 *
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @param {string} base
 */
async function listen(answer, port, base) {
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
    address: `http://localhost:${taken}${base}`,
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
    // A connection that is closed after five idle seconds may be closed just when it is used again: the request is lost then.
    const server = createServer({ keepAliveTimeout: 600_000 }, answer);
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
