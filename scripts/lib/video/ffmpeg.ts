import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Frames per second of a video: most of it stands still. */
export const framesPerSecond = 10;

interface Places {
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
}

/** Where Playwright keeps what it fetches. */
const cachesOf = ({ environment, home }: Places): readonly string[] => [
  ...(environment['PLAYWRIGHT_BROWSERS_PATH'] ? [environment['PLAYWRIGHT_BROWSERS_PATH']] : []),
  path.join(home, '.cache/ms-playwright'),
  path.join(home, 'Library/Caches/ms-playwright'),
  path.join(home, 'AppData/Local/ms-playwright'),
];

/** The ffmpeg of Playwright, else the one on the search path; throws when there is neither, and names both. */
export function findFfmpeg(places: Places = { environment: process.env, home: homedir() }): string {
  const fetched = cachesOf(places).flatMap((folder) =>
    globSync('ffmpeg-*/ffmpeg-*', { cwd: folder }).map((file) => path.join(folder, file)),
  );
  const installed = (places.environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'));
  const found = [...fetched, ...installed].find((file) => existsSync(file));
  if (found === undefined) throw new Error(noFfmpeg);
  return found;
}

export const noFfmpeg = `A video needs ffmpeg, and there is none here: neither that of Playwright nor one on the search path. Run

  npx playwright install ffmpeg

or, on Debian and Ubuntu, sudo apt-get install --yes ffmpeg, and npm run video again.`;

/** A picture as JPEG, and how long it stands, in milliseconds. */
export interface Frame {
  readonly jpeg: Buffer;
  readonly duration: number;
}

/** How often each frame is repeated at `framesPerSecond`, so that the sum is right and no error adds up. */
export function repeats(frames: readonly Pick<Frame, 'duration'>[]): readonly number[] {
  let end = 0;
  let written = 0;
  return frames.map(({ duration }) => {
    end += duration;
    const count = Math.round((end / 1000) * framesPerSecond) - written;
    written += count;
    return count;
  });
}

/**
 * Writes frames as a WebM file. Both kinds of ffmpeg can do what is asked for here: Playwright's own reads JPEG and writes VP8, and
 * nothing else.
 *
 * @throws with the last words of ffmpeg when it fails
 */
export async function encode(
  ffmpeg: string,
  frames: readonly Frame[],
  file: string,
): Promise<void> {
  const input = [
    '-f',
    'image2pipe',
    '-framerate',
    String(framesPerSecond),
    '-c:v',
    'mjpeg',
    '-i',
    'pipe:0',
  ];
  const output = [
    '-an',
    '-c:v',
    'vp8',
    '-qmin',
    '4',
    '-qmax',
    '50',
    '-crf',
    '12',
    '-b:v',
    '1M',
    '-deadline',
    'realtime',
    '-cpu-used',
    '6',
    '-threads',
    '1',
  ];
  const child = spawn(ffmpeg, ['-loglevel', 'error', '-y', ...input, ...output, file], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`ffmpeg ended with ${String(code)}: ${said.trim().slice(-500)}`));
    });
  });
  // What ffmpeg says when it ends early is in `ended`.
  child.stdin.on('error', () => undefined);
  const counts = repeats(frames);
  for (const [index, { jpeg }] of frames.entries())
    for (let count = counts[index] ?? 0; count > 0; count -= 1)
      if (child.exitCode === null && !child.stdin.write(jpeg))
        await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
  child.stdin.end();
  await ended;
}
