import path from 'node:path';
import type { Plugin } from 'vite';
import { sourceLanguage } from '../../i18n/languages.ts';
import { begunText } from './begun-files.ts';
import { problemOfText } from './guide-files.ts';
import { noteTextOfModule } from './rendering-failures.ts';

/**
 * Judges the text of a guide at the moment in which it would become a module, before MDX sees it. What the rules refuse is
 * replaced by nothing; in the source language it ends the build. The pages leave such guides out long before: this is for
 * a file that changed in between. The development server shows translators what is sound of a page that they have begun.
 */
export function judgedGuides(root = process.cwd()) {
  let isDevelopment = false;
  return {
    name: 'judged-guides',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isDevelopment = command === 'serve';
    },
    transform: {
      order: 'pre',
      filter: { id: /\.mdx(?:$|\?)/ },
      handler(code: string, id: string): string | null {
        const [file = ''] = id.split('?');
        const relative = path.relative(root, file).split(path.sep).join('/');
        if (isDevelopment) noteTextOfModule(relative, code);
        const problem = problemOfText(relative, code);
        if (problem === null) return null;
        if (relative.startsWith(`content/${sourceLanguage}/`)) throw new Error(problem);
        const begun = isDevelopment ? begunText(relative, code) : null;
        if (begun !== null) return begun;
        console.warn(`[translation left out] ${problem}`);
        return '';
      },
    },
  } satisfies Plugin;
}
