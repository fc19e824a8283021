import { base, type Files } from './base.ts';

export const longPage = 'content/en/articles/codes.mdx';
export const ownLongPage = 'content/id/articles/codes.mdx';

/** The base with a page of long sections, in which a paragraph is a small part. In the last one, the languages differ in form. */
export const longBase: Files = {
  ...base,
  [longPage]: `---
title: "Codes"
description: "What to do about a code."
facts: ["R1"]
related: ["about"]
---

## Before you ask

Look at the clock of the phone first. It sets itself when it has a network.

A code lasts for thirty seconds, then a new one comes.

Three things make a code wrong:

- The clock is slow.
- The code was used before.
- Somebody has deleted the app password.

| You see | Do this |
| --- | --- |
| Wrong code | Wait for the next one. |
| Too many tries | Wait for fifteen minutes. |

When nothing helps, choose <Ui k="portal.next" /> and ask your admin. She can see why.

## Afterwards

Close the browser.

Put the phone away.

## Why so

Codes are made from a key. The phone and the server both have it.

Nobody else can make them.
`,
  [ownLongPage]: `---
title: "Kode"
description: "Apa yang dilakukan dengan kode."
---

## Sebelum bertanya

Lihat dahulu jam ponsel. Jam itu menyetel diri jika ada jaringan.

Satu kode berlaku tiga puluh detik, lalu muncul yang baru.

Tiga hal membuat kode salah:

- Jamnya lambat.
- Kode itu sudah dipakai.
- Seseorang telah menghapus kata sandi aplikasi.

| Yang tampak | Lakukan ini |
| --- | --- |
| Kode salah | Tunggu kode berikutnya. |
| Terlalu sering mencoba | Tunggu lima belas menit. |

Jika semuanya tidak menolong, pilih <Ui k="portal.next" /> lalu tanyakan kepada admin. Ia dapat melihat sebabnya.

## Sesudahnya

Tutup peramban.

Simpan ponsel.

## Mengapa begitu

Kode dibuat dari kunci. Ponsel dan server sama-sama memilikinya. Orang lain tidak dapat membuatnya.
`,
};
