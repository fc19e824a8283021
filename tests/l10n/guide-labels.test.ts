import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenesFile, writeScenes } from '../../src/translation/scenes/scenes.ts';
import { makeTree, type Tree } from './tree.ts';

/** Labels that a guide shows and that a language lacks. */
let tree: Tree;
const guide =
  '---\ntitle: "T"\ndescription: "D"\n---\n\n<Steps>\n<Step id="begin">\nPress <Ui k="portal.start" />.\n</Step>\n</Steps>\n';

beforeAll(() => {
  tree = makeTree({
    'locales/en/portal.json':
      '{\n  "start": "Start",\n  "shown": "Shown in a window",\n  "wait_one": "{{count}} minute",\n  "wait_other": "{{count}} minutes",\n  "other": "Of another guide",\n  "done": "Done"\n}\n',
    'locales/en/site.json': '{\n  "menu": "All pages"\n}\n',
    'locales/ms/portal.json': '{\n  "done": "Selesai"\n}\n',
    'content/en/guides/make-one.mdx': guide,
    'content/en/guides/make-two.mdx': guide,
    [scenesFile]: writeScenes({
      routes: {},
      uses: {
        'portal.start': ['make-one#begin'],
        'portal.shown': ['make-one#begin', 'make-one#end'],
        'portal.wait': ['make-one#end'],
        'portal.other': ['make-two#begin', 'make-one-more#begin'],
        'portal.done': ['make-one#end'],
        'site.menu': ['*'],
      },
    }),
  });
});
afterAll(() => tree.remove());

test('what the guide names comes first, then what its practice shows, with file, line and steps', async () => {
  const { ok, output } = await tree.l10n('status', 'ms', '--guide', 'make-one');
  expect(ok).toBe(true);
  expect(output).toContain(
    'Named in its steps: 1\n  locales/en/portal.json:2  portal.start  "Start"  (begin)\n',
  );
  expect(output).toContain(
    'Shown in its practice: 2\n  locales/en/portal.json:3  portal.shown  "Shown in a window"  (begin, end)\n' +
      '  locales/en/portal.json:4  portal.wait_other  "{{count}} minutes"  (end)\n',
  );
  expect(output).toContain('page: 1\n  locales/en/site.json:2  site.menu  "All pages"\n');
  expect(output).not.toContain('portal.other');
  expect(output).not.toContain('portal.done');
});

test('a guide that has them all says so; what is none is refused', async () => {
  tree.write(
    'locales/ms/portal.json',
    '{"start": "Mula", "shown": "Dalam tetingkap", "wait_other": "{{count}} minit", "other": "x", "done": "Selesai"}',
  );
  tree.write('locales/ms/site.json', '{"menu": "Semua halaman"}');
  expect((await tree.l10n('status', 'ms', '--guide', 'make-one.mdx')).output).toContain(
    'Every label that make-one shows is translated into Malay.',
  );
  expect((await tree.l10n('status', '--guide', 'make-one')).output).toContain('Name a language');
  expect((await tree.l10n('status', 'ms', '--guide', 'make-on')).output).toContain(
    'Did you mean make-one?',
  );
});
