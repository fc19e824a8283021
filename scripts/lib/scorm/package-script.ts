import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from '../project.mjs';

/**
 * The script of every package, as one text: all that a test may load late on the site is in it, because a package loads nothing.
 * The page says which flow it is for.
 */
export async function packageScript(): Promise<string> {
  const built = await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: path.join(root, 'src/components/assessment/scorm/package-entry.ts'),
        formats: ['iife'],
        name: 'test',
        fileName: () => 'test.js',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const chunks = outputs.filter((each): each is Rolldown.OutputChunk => each.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1)
    throw new Error(`A package has one script; ${String(chunks.length)} were built.`);
  return chunk.code;
}
