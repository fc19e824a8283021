import { expect, test } from 'vitest';
import { projectFiles, type Files } from './exchange/testing.ts';
import { projectFrom } from './read-project.ts';

/** A label exists once. For keys the types see to it; that no second key has the text of a client's name, only this does. */
function namedTwice(files: Files): string[] {
  const { locales } = projectFrom(files);
  const isOfClients = ({ namespace }: { readonly namespace: string }): boolean =>
    namespace === 'client';
  return locales.filter(isOfClients).flatMap(({ language, texts: names }) => {
    const known = new Set(names.map(({ value }) => value));
    return locales
      .filter((file) => file.language === language && !isOfClients(file))
      .flatMap(({ file, texts }) =>
        texts
          .filter(({ value }) => known.has(value))
          .map(({ key, value }) => `${file}: ${key} is "${value}"`),
      );
  });
}

test('the name of a client is the text of no other key, in any language', () => {
  expect(namedTwice(projectFiles())).toEqual([]);
});

test('a second key with the name of one is found, in the same language only', () => {
  const files = {
    'locales/en/client.json': '{ "old": "Outlook 2010" }',
    'locales/en/mail.json': '{ "first": "Outlook 2010", "second": "Outlook 2010 and older" }',
    'locales/id/mail.json': '{ "first": "Outlook 2010" }',
  };
  expect(namedTwice(files)).toEqual(['locales/en/mail.json: mail.first is "Outlook 2010"']);
});

type Lists = Readonly<Record<string, readonly string[]>>;

const listedTwice = (lists: Lists): string[] =>
  Object.values(lists).flatMap((texts) =>
    texts.filter((text, index) => texts.indexOf(text) !== index),
  );

test('each text that may be as in English is listed once', () => {
  const lists = JSON.parse(projectFiles()['locales/same-as-source.json'] ?? '') as Lists;
  expect(listedTwice(lists)).toEqual([]);
  expect(listedTwice({ '*': ['Menu', 'IMAP', 'Menu'], id: ['IMAP'] })).toEqual(['Menu']);
});
