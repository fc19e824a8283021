import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { folderOf, namesOfKind, readGuideFile } from './components/guide/guide-files.ts';
import { brokenTranslations } from './components/site/translations.ts';
import { languageCodes, sourceLanguage } from './i18n/languages.ts';
import type { GuideKind } from './translation/guide-kind.ts';

const kinds: readonly GuideKind[] = ['guide', 'article'];

const brokenSources = kinds.flatMap((kind) =>
  namesOfKind[kind]().flatMap((name) => readGuideFile(sourceLanguage, kind, name)?.problem ?? []),
);
if (brokenSources.length > 0) {
  throw new Error(
    `Every other language falls back to these pages, so they must be sound:\n${brokenSources.join('\n')}`,
  );
}

// The development server shows what is sound of a page that is begun, and says on the page what is not.
const broken = import.meta.env.DEV ? [] : brokenTranslations();
for (const { problem } of broken) {
  console.warn(
    `[translation left out] ${problem}\n  Its page shows the source language until then.`,
  );
}

/** Nothing but the pages of the site's languages, and of those nothing that the rules refuse. Ids: `<language>/<name>`. */
const filesOf = (kind: GuideKind) => {
  const folder = folderOf[kind];
  return glob({
    base: './content',
    pattern: [
      ...languageCodes.flatMap((code) =>
        namesOfKind[kind]().map((name) => `${code}/${folder}/${name}.mdx`),
      ),
      ...broken.map(({ path }) => `!${path.slice('content/'.length)}`),
    ],
    generateId: ({ entry }) => entry.replace(`/${folder}/`, '/').replace(/\.mdx$/, ''),
  });
};

const text = import.meta.env.DEV ? z.string().catch('') : z.string().min(1);
const texts = { title: text, description: text };

export const collections = {
  guides: defineCollection({ loader: filesOf('guide'), schema: z.object(texts) }),
  articles: defineCollection({
    loader: filesOf('article'),
    schema: z.object({
      ...texts,
      // The source language alone has these: see src/translation/front-matter.ts.
      facts: z.array(z.string()).optional(),
      related: z.array(z.string()).optional(),
    }),
  }),
};
