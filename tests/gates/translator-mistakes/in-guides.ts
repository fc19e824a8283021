import { atEnd, english, guide, inStep, mistakesOf, put, type Files } from './mistake.ts';

export const inGuides = mistakesOf([
  ['a broken anchor', 'guide-links', inStep('/id/check/?row=P1', '#jika-tidak-ada')],
  [
    'an anchor of the English page',
    'guide-links',
    inStep('/id/check/?row=P1', '#when-the-option-is-not-there'),
  ],
  ['a link to the English page', 'guide-links', inStep('/id/check/?row=P1', '/en/check/?row=P1')],
  [
    'a link with the folder of a published site',
    'guide-links',
    inStep('/id/check/?row=P1', '/lab/id/check/?row=P1'),
  ],
  ['a link without a language', 'guide-links', inStep('/id/check/?row=P1', '/check/?row=P1')],
  ['a link to another question', 'guide-links', inStep('/id/check/?row=P1', '/id/check/?row=P2')],
  [
    'a link to a guide that there is not',
    'guide-links',
    inStep('/id/check/?row=P1', '/id/guides/buat-kata-sandi/'),
  ],
  [
    'a link left out',
    'guide-links',
    inStep('[Apa yang Anda lihat?](/id/check/?row=P1)', 'Apa yang Anda lihat?'),
  ],
  [
    'a link without encryption',
    'guide-links',
    inStep('](https://learn.microsoft.com', '](http://learn.microsoft.com'),
  ],
  [
    'a link with a space in front of its address',
    'guide-links',
    inStep(
      '](https://learn.microsoft.com',
      '](<https://learn microsoft.com>) ([x](https://learn.microsoft.com',
    ),
  ],
  [
    'a link to another site',
    'guide-addresses-differ',
    inStep('](https://learn.microsoft.com', '](https://learn-microsoft.example.com'),
  ],
  [
    'an address of another site in the text',
    'guide-addresses-differ',
    atEnd('Atau buka aka-ms.example.com/mysecurityinfo.'),
  ],
  [
    'a component of today that is left out',
    'guide-labels-differ',
    (files: Files) => {
      const file = 'content/id/guides/set-up-today.mdx';
      files[file] = (files[file] ?? '').replaceAll(/<\/?InPractice>/g, '');
      return file;
    },
  ],
  [
    'since when it holds left out',
    'guide-parts-differ',
    (files) => {
      const file = 'content/id/guides/delete-users-app-passwords.mdx';
      files[file] = (files[file] ?? '').replace(/<Since[^]*?<\/Since>\n/, '');
      return file;
    },
  ],
  ['a date of its own', 'guide-markup', inStep('<Since ', '<Since date="2026-11-23" ')],
  [
    'a source without its address',
    'guide-markup',
    inStep(
      / href="[^"]*"/.exec(
        ' href="https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online"',
      )?.[0] ?? '',
      '',
    ),
  ],
  ['a brace in the text', 'guide-markup', atEnd('Halo {nama}.')],
  ['a placeholder in the text', 'guide-markup', atEnd('Halo {{name}}.')],
  ['a lonely brace', 'guide-readable', atEnd('Halo { nama.')],
  ['a smaller-than sign', 'guide-readable', atEnd('Tunggu <30 detik.')],
  ['a comment', 'guide-readable', atEnd('<!-- periksa lagi -->')],
  ['an import', 'guide-markup', atEnd("import Ui from './Ui.astro';")],
  ['a picture', 'guide-markup', atEnd('![layar](https://example.org/layar.png)')],
  ['a paragraph in HTML', 'guide-markup', atEnd('<p>Selesai.</p>')],
  [
    'no front matter',
    'guide-markup',
    (files: Files) => {
      files[guide] = (files[guide] ?? '').replace(/^---[^]*?---\n/, '');
      return guide;
    },
  ],
  [
    'no description',
    'guide-markup',
    (files: Files) => {
      files[guide] = (files[guide] ?? '').replace(/^description:.*\n/m, '');
      return guide;
    },
  ],
  [
    'a title that is a number',
    'guide-markup',
    inStep('title: "Seperti pada 2018: membuat kata sandi aplikasi"', 'title: 365'),
  ],
  [
    'a title that is empty',
    'guide-markup',
    inStep('title: "Seperti pada 2018: membuat kata sandi aplikasi"', 'title: ""'),
  ],
  [
    'a title of one space',
    'guide-markup',
    inStep('title: "Seperti pada 2018: membuat kata sandi aplikasi"', 'title: " "'),
  ],
  ['a translated name in the front matter', 'guide-markup', inStep('title:', 'judul:')],
  ['a title with a quote too many', 'guide-markup', inStep('aplikasi"\n', 'aplikasi""\n')],
  [
    'a copy of the English guide',
    'guide-copied',
    put(guide, (files) => (files[english] ?? '').replaceAll('/en/', '/id/')),
  ],
  [
    'a copy with a translated title',
    'guide-copied',
    put(guide, (files) =>
      (files[english] ?? '')
        .replaceAll('/en/', '/id/')
        .replace(
          'As it was in 2018: create an app password',
          'Seperti pada 2018: membuat kata sandi aplikasi',
        ),
    ),
  ],
  [
    'a paragraph left in English',
    'text-in-english',
    inStep(
      'Program surel (email) lama hanya mengenal kata sandi.',
      'An old mail program knows passwords and nothing else. It is locked out as soon as your account asks for a second proof, such as a code from your phone.',
    ),
  ],
  [
    'a heading left in English',
    'text-in-english',
    inStep('## Jika pilihannya tidak ada', '## When the option is not there'),
  ],
  ['a text of 200 kB', 'guide-markup', atEnd('kata '.repeat(40_000))],
  [
    'a zero-width space as an entity',
    'invisible-characters',
    inStep('Nomor latihan', 'Nomor&ZeroWidthSpace; latihan'),
  ],
  [
    'a soft hyphen as an entity',
    'invisible-characters',
    inStep('Nomor latihan', 'No&shy;mor latihan'),
  ],
  [
    'an override of direction',
    'invisible-characters',
    inStep('Nomor latihan', 'Nomor\u202e latihan'),
  ],
  ['a replacement character', 'text-damaged', inStep('Nomor latihan', 'Nomor \ufffd latihan')],
  [
    'quotation marks of another encoding',
    'text-damaged',
    inStep('Nomor latihan', 'â€œNomor latihan'),
  ],
  ['a Cyrillic letter', 'look-alike-letters', inStep('Nomor latihan', 'N\u043emor latihan')],
  ['a Greek letter', 'look-alike-letters', inStep('Nomor latihan', 'Nomor latihan \u03bf')],
  ['an escaped entity', 'markup-in-text', inStep('Nomor latihan', 'Nomor&amp;nbsp;latihan')],
  [
    'a word that the glossary avoids',
    'glossary-word',
    inStep('Ponsel bisa hilang.', 'HP bisa hilang.'),
  ],
  [
    'a word that the glossary avoids, in the title',
    'glossary-word',
    inStep(
      'title: "Seperti pada 2018: membuat kata sandi aplikasi"',
      'title: "Membuat password aplikasi"',
    ),
  ],
]);
