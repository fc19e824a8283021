/** What readers type for words of the pages, language by language: a word and those that the pages have in its place. */
const meant: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    auth: ['authentication'],
    otp: ['code', 'verification'],
    '2fa': ['proof', 'factor'],
    deadline: ['date', 'dates', 'end'],
    create: ['add'],
    make: ['add'],
    cellphone: ['phone'],
    smartphone: ['phone'],
  },
  id: {
    auth: ['autentikasi'],
    otp: ['kode', 'verifikasi'],
    '2fa': ['bukti', 'multifaktor'],
    deadline: ['tanggal', 'tenggat', 'berakhir'],
    buat: ['tambah'],
    membuat: ['tambah'],
    hp: ['ponsel'],
    handphone: ['ponsel'],
    ganti: ['baru'],
    password: ['sandi'],
    email: ['surel'],
    setelah: ['sebelum'],
  },
};

export function meantBy(word: string, language: string): readonly string[] {
  const own = meant[language] ?? {};
  return Object.hasOwn(own, word) ? (own[word] ?? []) : [];
}

/** Words of which a question is made, whatever it is about: a name does not have to have them. */
const asking = new Set(
  `a an and are can do does for from how i in is it my of on our the to what when where which who why will with
  ada apa apakah bagaimana bisa cara dan dari di kapan ke mana saya siapa untuk yang`.split(/\s+/),
);

export const isAsking = (word: string): boolean => asking.has(word);
