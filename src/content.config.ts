import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { brokenTranslations } from './components/site/translations.ts';

const broken = brokenTranslations();
for (const { problem } of broken) {
  console.warn(
    `[translation left out] ${problem}\n  Its page shows the source language until then.`,
  );
}

const leftOut = broken.map(({ path }) => `!${path.slice('content/'.length)}`);

export const collections = {
  guides: defineCollection({
    // Ids are `<language>/<name>`.
    loader: glob({
      base: './content',
      pattern: ['*/guides/*.mdx', ...leftOut],
      generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx$/, ''),
    }),
    schema: z.object({
      title: z.string().min(1),
      description: z.string().min(1),
    }),
  }),
};
