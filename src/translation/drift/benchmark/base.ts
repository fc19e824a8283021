/** A small project whose translation is up to date, by path: what every family of changes begins with. */
export type Files = Readonly<Record<string, string>>;

export const texts = 'locales/en/portal.json';
export const ownTexts = 'locales/id/portal.json';
export const more = 'locales/en/mail.json';
export const ownMore = 'locales/id/mail.json';
export const page = 'content/en/guides/sign-in.mdx';
export const ownPage = 'content/id/guides/sign-in.mdx';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const base: Files = {
  [texts]: json({
    next: 'Next',
    cancel: 'Cancel',
    hello: 'Hello {{name}}, you can keep {{count}} app passwords.',
    wait: 'Wait 15 minutes, then try again.',
    quote: 'The server says "not today" and closes.',
    inner: { copy: 'Copy the app password.', done: 'Done' },
    codes_one: '{{count}} code is left.',
    codes_other: '{{count}} codes are left.',
  }),
  [ownTexts]: json({
    next: 'Berikutnya',
    cancel: 'Batal',
    hello: 'Halo {{name}}, Anda dapat menyimpan {{count}} kata sandi aplikasi.',
    wait: 'Tunggu 15 menit, lalu coba lagi.',
    quote: 'Server menjawab "tidak hari ini" lalu menutup.',
    inner: { copy: 'Salin kata sandi aplikasi.', done: 'Selesai' },
    codes_other: '{{count}} kode tersisa.',
  }),
  [more]: json({ inbox: 'Inbox', password: 'Password', place: 'Café' }),
  [ownMore]: json({ inbox: 'Kotak masuk', password: 'Kata sandi', place: 'Kedai' }),
  [page]: `---
title: "Sign in"
description: "How to sign in."
---

Before you begin, find your **phone**.

<Steps>

<Step id="open">
In the <Where w="browser" />, choose <Ui k="portal.next" />. It takes 15 minutes.
</Step>

<Step id="copy">
Choose <Ui k="portal.inner.copy" />. You can do it again. Read [the page](/en/check/) first.
</Step>

<Step id="close">
1. Choose <Ui k="portal.inner.done" />.
2. Close the window.
</Step>

</Steps>

## When it fails

Ask your admin. She can see why.

## More

See [the source](https://example.org/page).
`,
  [ownPage]: `---
title: "Masuk"
description: "Cara masuk."
---

Sebelum mulai, siapkan **ponsel** Anda.

<Steps>

<Step id="open">
Di <Where w="browser" />, pilih <Ui k="portal.next" />. Perlu 15 menit.
</Step>

<Step id="copy">
Pilih <Ui k="portal.inner.copy" />. Anda dapat mengulanginya. Baca [halaman itu](/id/check/) dulu.
</Step>

<Step id="close">
1. Pilih <Ui k="portal.inner.done" />.
2. Tutup jendela.
</Step>

</Steps>

## Jika gagal

Tanyakan kepada admin. Ia dapat melihat sebabnya.

## Selanjutnya

Lihat [sumbernya](https://example.org/page).
`,
};
