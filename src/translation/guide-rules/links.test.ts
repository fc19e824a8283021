import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { checkNamed } from '../testing.ts';

const page = (title: string, link: string) =>
  `---\ntitle: "${title}"\ndescription: "D"\n---\n\n[x](${link})\n\n<Steps>\n<Step id="a">\nText.\n</Step>\n</Steps>\n`;

const found = (link: string) =>
  checkNamed('guide-links').run(
    projectFrom({
      'content/en/guides/a.mdx': page('Make one', '/en/guides/a/'),
      'content/id/guides/a.mdx': page('Buat satu', link),
    }),
  );

test.each([
  ['/guides/a/', 'names no language', 'Write /id/guides/a/.'],
  ['/check/?row=P1', 'names no language', 'Write /id/check/?row=P1.'],
  ['/guides/a', 'names no language', 'Write /id/guides/a/.'],
  ['/en/guides/a/#step-a', 'a page of another language', 'Write /id/guides/a/#step-a.'],
  ['/lab/id/guides/a/', 'names a folder', 'Write /id/guides/a/:'],
  ['/lab/en/guides/a/', 'names a folder', 'Write /id/guides/a/:'],
  ['/guide/a/', 'names no language', 'Write /id/guides/a/.'],
  ['/nothing/like/it/', 'names no language', 'each begins with /id/'],
])('the link %s: %s', (link, message, fix) => {
  expect(found(link)).toMatchObject([
    { message: expect.stringContaining(message), fix: expect.stringContaining(fix) },
  ]);
});

test.each([
  ['#stpe-a', 'Write #step-a.'],
  ['#make-onne', 'Write #make-one.'],
  ['#langkah-pertama-sekali', 'it is made of the English heading in every language'],
])('the anchor %s, which nothing has: %s', (link, fix) => {
  const heading = (title: string) => `\n## ${title}\n\nText.\n`;
  const findings = checkNamed('guide-links').run(
    projectFrom({
      'content/en/guides/a.mdx': page('T', '#step-a') + heading('Make one'),
      'content/id/guides/a.mdx': page('T', link) + heading('Buat satu'),
    }),
  );
  expect(findings).toMatchObject([{ fix: expect.stringContaining(fix) }]);
});
