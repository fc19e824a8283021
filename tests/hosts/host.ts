import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';

/** A web server of a Debian package, started with the configuration of `deploy/` on a port of its own. */
export interface Host {
  /** Without a slash at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export const hostNames = ['nginx', 'caddy'] as const;

const configuration = { nginx: 'deploy/nginx.conf', caddy: 'deploy/Caddyfile' } as const;

/** @param base the folder of the site, with a slash at both ends */
export async function startHost(name: (typeof hostNames)[number], base: string): Promise<Host> {
  const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-'));
  // nginx reads it as a user without rights.
  chmodSync(folder, 0o755);
  const site = path.join(folder, 'site');
  writeSite(path.join(site, base));
  const port = await freePort();
  const given = readFileSync(path.join(root, configuration[name]), 'utf8');
  const child =
    name === 'nginx'
      ? startNginx(folder, withChanges(given, nginxChanges(site, base, port)))
      : startCaddy(folder, given, { site, base, port });
  const address = `http://127.0.0.1:${String(port)}`;
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await untilAnswered(address, child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address, stop };
}

/** What differs between a machine and this test; each has to be in the file, once. */
const nginxChanges = (site: string, base: string, port: number) =>
  [
    ['listen 80;', `listen 127.0.0.1:${String(port)};`],
    ['listen [::]:80;', ''],
    ['root /var/www/app-password-lab;', `root "${site}";`],
    ['set $site_base "/";', `set $site_base "${base}";`],
  ] as const;

function withChanges(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((whole, [before, after]) => {
    if (whole.split(before).length !== 2)
      throw new Error(`deploy/nginx.conf has not one ${before}`);
    return whole.replace(before, () => after);
  }, text);
}

function startNginx(folder: string, server: string): ChildProcess {
  writeFileSync(path.join(folder, 'site.conf'), server);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  const whole = `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;
    events {} http { access_log off; ${places.join(' ')} include ${folder}/site.conf; }`;
  writeFileSync(path.join(folder, 'nginx.conf'), whole);
  return start('nginx', ['-e', 'stderr', '-p', folder, '-c', path.join(folder, 'nginx.conf')]);
}

function startCaddy(
  folder: string,
  given: string,
  { site, base, port }: { readonly site: string; readonly base: string; readonly port: number },
): ChildProcess {
  const file = path.join(folder, 'Caddyfile');
  // The administration of Caddy would listen on a port that another one may have.
  writeFileSync(file, `{\n\tadmin off\n}\n${given}`);
  return start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    SITE_ADDRESS: `http://127.0.0.1:${String(port)}`,
    SITE_ROOT: site,
    SITE_BASE: base,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  });
}

function start(
  file: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const PATH = `${String(process.env['PATH'])}:/usr/sbin`;
  return spawn(file, parameters, {
    env: { ...process.env, ...env, PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Rejects with what the server has said when it ends before it answers. */
async function untilAnswered(address: string, child: ChildProcess): Promise<void> {
  const state = { said: '', hasEnded: false };
  child.stderr?.on('data', (part: Buffer) => (state.said += part.toString()));
  child.once('error', (error) => {
    state.said += `${String(error)} Install the Debian package of this name.`;
    state.hasEnded = true;
  });
  child.once('exit', () => (state.hasEnded = true));
  for (;;) {
    const answered = await fetch(address, { redirect: 'manual' }).catch(() => null);
    if (answered) return;
    if (state.hasEnded) throw new Error(`The server did not start: ${state.said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** One file of each kind that a built site has. */
function writeSite(folder: string): void {
  cpSync(path.join(root, 'tests/gates/fixtures/site'), folder, { recursive: true });
  const files = {
    '_astro/page.B1b2c3d4.css': 'body { color: red }',
    '_astro/page.B1b2c3d4.js': 'export const a = 1;',
    'strings/en.json': '{"language":"en"}',
    'pictures/en.png': 'PNG',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'app.webmanifest': '{}',
    'sitemap-0.xml': '<urlset/>',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
