import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { projectNode } from '../../scripts/lib/project.mjs';
import { copyProject, type CopiedProject } from '../gates/copied-project.ts';

/** The development server over a copy of the project, whose files a test may change. */
export interface DevServer {
  readonly project: CopiedProject;
  /** Without a slash at its end. */
  readonly origin: string;
  /** What it has printed until now, without colours. */
  output(): string;
  stop(): Promise<void>;
}

/** Rejects with the output of the server when it ends before it can be asked. `prepare` may change the copy. */
export async function startDevServer(
  prepare: (project: CopiedProject) => void = () => undefined,
): Promise<DevServer> {
  const project = copyProject();
  prepare(project);
  // What `npm run dev` does after it has looked at the packages, which a copy shares.
  const serve =
    "import { serve } from './scripts/lib/dev-server.mjs'; await serve(['--port', '0']);";
  const child = spawn(projectNode, ['--input-type=module', '--eval', serve], {
    cwd: project.folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    project.remove();
  };
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      output += stripVTControlCharacters(part.toString());
      const [, found] = /(http:\/\/(?:localhost|127\.0\.0\.1):\d+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      reject(new Error(`The server ended:\n${output}`));
    });
  });
  return { project, origin, output: () => output, stop };
}
