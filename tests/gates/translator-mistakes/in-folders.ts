import { glossary, guide, locale, put, rename, swap, type Mistake } from './mistake.ts';

export const inFolders: readonly Mistake[] = [
  {
    name: 'a file taken out',
    check: 'key-missing',
    file: locale('mail'),
    make: (files) => {
      Reflect.deleteProperty(files, locale('mail'));
      return locale('mail');
    },
  },
  {
    name: 'a folder with capitals',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('/id/', '/ID/')),
  },
  {
    name: 'a folder of no language',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('/id/', '/xx/')),
  },
  {
    name: 'a folder with an underscore',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('/id/', '/id_ID/')),
  },
  {
    name: 'texts in a folder with capitals',
    check: 'file-misplaced',
    make: rename(locale('mail'), 'locales/ID/mail.json'),
  },
  {
    name: 'texts in a folder of no language',
    check: 'file-misplaced',
    make: rename(locale('mail'), 'locales/xx/mail.json'),
  },
  {
    name: 'a guide with the ending .md',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('.mdx', '.md')),
  },
  {
    name: 'a guide with the ending .MDX',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('.mdx', '.MDX')),
  },
  {
    name: 'a guide outside its folder',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('guides/', '')),
  },
  {
    name: 'a guide with a translated name',
    check: 'file-misplaced',
    make: rename(guide, guide.replace('create-app-password', 'buat-kata-sandi')),
  },
  {
    name: 'texts with a translated name',
    check: 'key-orphan',
    make: rename(locale('mail'), locale('surel')),
  },
  {
    name: 'texts with another ending',
    check: 'file-misplaced',
    make: rename(locale('mail'), 'locales/id/mail.json5'),
  },
  {
    name: 'a copy that a program left',
    check: 'file-misplaced',
    make: put('locales/id/mail.json.bak', '{}'),
  },
  {
    name: 'a glossary that is no JSON',
    check: 'glossary-readable',
    make: swap(glossary, '},', '}'),
  },
  { name: 'a glossary that is no list', check: 'glossary-readable', make: put(glossary, '{}') },
  { name: 'a glossary that is empty', check: 'glossary-readable', make: put(glossary, '[]') },
  {
    name: 'a term without a word to use',
    check: 'glossary-readable',
    make: swap(glossary, '"use": "kata sandi aplikasi"', '"use": ""'),
  },
  {
    name: 'a list of words that is a word',
    check: 'glossary-readable',
    make: swap(glossary, '"avoid": []', '"avoid": "lanjut"'),
  },
  {
    name: 'a term twice',
    check: 'glossary-readable',
    make: swap(glossary, '"term": "password"', '"term": "app password"'),
  },
  {
    name: 'a word to use and to avoid',
    check: 'glossary-readable',
    make: swap(glossary, '"avoid": ["password akun"]', '"avoid": ["kata sandi akun"]'),
  },
  {
    name: 'a glossary of no language',
    check: 'file-misplaced',
    make: rename(glossary, 'locales/glossary/ID.json'),
  },
];
