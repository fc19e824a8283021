import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { guideNames, readGuideFile } from './components/guide/guide-files.ts';
import { brokenTranslations } from './components/site/translations.ts';
import { languageCodes, sourceLanguage } from './i18n/languages.ts';

const names = guideNames();

const brokenSources = names.flatMap((name) => readGuideFile(sourceLanguage, name)?.problem ?? []);
if (brokenSources.length > 0) {
  throw new Error(
    `Every other language falls back to these guides, so they must be sound:\n${brokenSources.join('\n')}`,
  );
}

const broken = brokenTranslations();
for (const { problem } of broken) {
  console.warn(
    `[translation left out] ${problem}\n  Its page shows the source language until then.`,
  );
}

export const collections = {
  guides: defineCollection({
    // Nothing but the guides of the site's languages, and of those nothing that the rules refuse. Ids: `<language>/<name>`.
    loader: glob({
      base: './content',
      pattern: [
        ...languageCodes.flatMap((code) => names.map((name) => `${code}/guides/${name}.mdx`)),
        ...broken.map(({ path }) => `!${path.slice('content/'.length)}`),
      ],
      generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx$/, ''),
    }),
    schema: z.object({
      title: z.string().min(1),
      description: z.string().min(1),
    }),
  }),
};
