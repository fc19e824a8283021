import type { PageRoute, PageStep } from './page-route.ts';

/** The editor of translations in the browser. It shows the keys of the file that it edits: those of its own texts alone are noted. */

const namespaces = ['editor'] as const;

const open: readonly PageStep[] = [
  ['at', '[data-editor-open]', 'editor.open'],
  ['see', 'editor.language'],
];

const published: readonly PageStep[] = [
  ['pick', 'editor.file', 'window'],
  ['button', 'editor.published'],
  ['see', 'editor.progress'],
];

const editor: PageRoute = {
  name: 'editor',
  address: 'translations/',
  namespaces,
  steps: [
    ...open,
    ['pick', 'editor.language', 'other'],
    ['see', 'editor.code'],
    ['type', 'editor.code', 'ms'],
    ['button', 'editor.begin'],
    ['see', 'editor.untranslated'],
    ['button', 'editor.discard'],
    ['pick', 'editor.language', 'id'],
    ...published,
    ['see', 'editor.nothingFound'],
    ['type', 'editor.search', 'zzzzzz'],
    ['see', 'editor.none'],
    ['type', 'editor.search', ''],
    ['typeAt', '.editor-table textarea', '<b>x</b>'],
    ['see', 'editor.findings'],
    ['button', 'editor.preview'],
    ['see', 'editor.notice'],
    ['button', 'editor.back'],
    ['see', 'editor.progress'],
    // Each asks: the file has a mistake, and what was typed since is not downloaded.
    ['button', 'editor.download'],
    ['typeAt', '.editor-table textarea', '<i>x</i>'],
    ['pick', 'editor.file', 'mail'],
    ['button', 'editor.published'],
    ['see', 'editor.nothingFound'],
    ['typeAt', '.editor-table textarea', 'x'],
    ['button', 'editor.discard'],
    ['until', '[data-editor]:not(:has(.editor-draft))'],
  ],
};

const withoutStorage: PageRoute = {
  name: 'editor-without-storage',
  address: 'translations/',
  namespaces,
  without: 'tabStorage',
  steps: [
    ...open,
    ['pick', 'editor.language', 'id'],
    ...published,
    ['button', 'editor.preview'],
    ['see', 'editor.notKept'],
  ],
};

export const routesOfEditor: readonly PageRoute[] = [editor, withoutStorage];
