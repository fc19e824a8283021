import mdxRenderer from '@astrojs/mdx/server.js';
import { getEntry, render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { guideContext } from './guide-context.ts';
import { guideNames, readGuideFile } from './guide-files.ts';
import { guideComponents } from './index.ts';
import { failuresOfRendering } from './rendering-failures.ts';

let tried: Promise<void> | null = null;

/**
 * Renders each translated guide once before the first page is, and notes those that throw. So the page falls back as a
 * whole, and no other page announces it as a translation.
 */
export const tryRendering = (): Promise<void> => (tried ??= tryAll());

async function tryAll(): Promise<void> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  for (const language of languageCodes.filter((code) => code !== sourceLanguage)) {
    for (const name of guideNames()) await tryGuide(container, language, name);
  }
}

async function tryGuide(container: AstroContainer, language: Language, name: string) {
  const file = readGuideFile(language, name);
  if (!file || file.problem !== null) return;
  try {
    const entry = await getEntry('guides', `${language}/${name}`);
    if (!entry) throw new Error('Astro has not read it. Restart the server.');
    const { Content } = await render(entry);
    await container.renderToString(Content, {
      props: { components: guideComponents },
      locals: { guide: guideContext(file, name, language, language) },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const problem = `${file.path}:1 The guide cannot be rendered: ${said} Compare it with the English guide.`;
    failuresOfRendering().set(file.path, problem);
    console.warn(
      `[translation left out] ${problem}\n  Its page shows the source language until then.`,
    );
  }
}
