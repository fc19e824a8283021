import mdxRenderer from '@astrojs/mdx/server.js';
import { getEntry, render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { guideContext } from './guide-context.ts';
import type { GuideKind } from '../../translation/guide-kind.ts';
import { namesOfKind, readGuideFile } from './guide-files.ts';
import { begunComponents } from './begun-components.ts';
import { guideComponents } from './index.ts';
import { markdownComponents } from './article-components.ts';
import { noteFailure } from './rendering-failures.ts';

let tried: Promise<void> | null = null;

/**
 * Renders each translated guide and article once before the first page is, and notes those that throw. So the page falls back as a
 * whole, and no other page announces it as a translation.
 */
export const tryRendering = (): Promise<void> => (tried ??= tryAll());

async function tryAll(): Promise<void> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  for (const language of languageCodes.filter((code) => code !== sourceLanguage)) {
    for (const kind of ['guide', 'article'] as const) {
      for (const name of namesOfKind[kind]()) await tryFile(container, { language, kind, name });
    }
  }
}

interface Wanted {
  readonly language: Language;
  readonly kind: GuideKind;
  readonly name: string;
}

async function tryFile(container: AstroContainer, { language, kind, name }: Wanted) {
  const file = readGuideFile(language, kind, name);
  if (!file || file.problem !== null) return;
  try {
    const entry = await getEntry(`${kind}s`, `${language}/${name}`);
    if (!entry) throw new Error('Astro has not read it. Restart the server.');
    const { Content } = await render(entry);
    await container.renderToString(Content, {
      props: { components: { ...markdownComponents, ...guideComponents, ...begunComponents } },
      locals: { guide: guideContext(file, name, language, language) },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const problem = `${file.path}:1 The ${kind} cannot be rendered: ${said} Compare it with the English ${kind}.`;
    noteFailure(file.path, problem);
    console.warn(
      `[translation left out] ${problem}\n  Its page shows the source language until then.`,
    );
  }
}
