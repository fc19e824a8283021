import { kanaRuns } from './section-text.ts';
import { wordsIn } from './words.ts';

/** A word that may have been meant. */
export interface Meant {
  readonly word: string;
  /** The whole word in kana, where `word` is two of its signs; otherwise `''`. */
  readonly run: string;
}

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
  // Of plurals that change the word itself, the one form stands beside the other.
  ar: {
    otp: ['رمز', 'التحقق'],
    '2fa': ['إثبات', 'متعددة'],
    mfa: ['إثبات', 'متعددة'],
    باسورد: ['مرور'],
    باسوورد: ['مرور'],
    السر: ['مرور'],
    السري: ['مرور'],
    جوال: ['هاتف'],
    جوالي: ['هاتف'],
    موبايل: ['هاتف'],
    موبايلي: ['هاتف'],
    هواتف: ['هاتف'],
    تليفون: ['هاتف'],
    ايميل: ['بريد'],
    إيميل: ['بريد'],
    كود: ['رمز'],
    رموز: ['رمز'],
    برنتر: ['طابعة'],
    برنامج: ['برامج'],
    برامج: ['برنامج'],
    جهاز: ['أجهزة'],
    أجهزة: ['جهاز'],
    رسائل: ['رسالة'],
    طرق: ['طريقة'],
    طريقة: ['طرق'],
    لابتوب: ['كمبيوتر', 'محمول'],
    سيرفر: ['خادم'],
    خوادم: ['خادم'],
    ادمن: ['مسؤول'],
    مسح: ['حذف', 'إزالة'],
    عمل: ['إنشاء'],
    انشئ: ['إنشاء'],
    أرسل: ['إرسال'],
    يرسل: ['إرسال'],
    ترسل: ['إرسال'],
    حذف: ['إزالة'],
  },
  ja: {
    スマホ: ['スマートフォン', '電話'],
    携帯: ['スマートフォン', '電話'],
    ログイン: ['サインイン'],
    ログオン: ['サインイン'],
    二段階: ['段階', '多要素'],
    '2段階': ['多要素', '本人確認'],
    '2fa': ['多要素', '本人確認'],
    mfa: ['多要素', '本人確認'],
    otp: ['確認コード'],
    なくした: ['紛失'],
    紛失: ['なくした'],
    盗まれ: ['なくした'],
    削除: ['消す'],
    消去: ['削除'],
    作り方: ['作成'],
    作る: ['作成'],
    設定: ['セットアップ'],
    複合機: ['プリンター'],
    コピー機: ['プリンター'],
    パソコン: ['ノートパソコン'],
    機種変更: ['新しい', 'スマートフォン'],
    メーラー: ['メールソフト'],
    流出: ['漏れた'],
    乗っ取: ['入って'],
  },
};

/**
 * What may have been meant, word by word of a question. What is typed may be several words, as Japanese is cut: each of them
 * then stands for what was meant.
 */
export function meantIn(query: string, language: string): ReadonlyMap<string, readonly Meant[]> {
  const found = new Map<string, readonly Meant[]>();
  const asked = ` ${wordsIn(query, language)
    .map(({ word }) => word)
    .join(' ')} `;
  for (const [typed, words] of Object.entries(meant[language] ?? {})) {
    const parts = wordsIn(typed, language).map(({ word }) => word);
    if (!asked.includes(` ${parts.join(' ')} `)) continue;
    const own = words.flatMap((word) => meantBy(word, language));
    for (const part of parts) found.set(part, [...(found.get(part) ?? []), ...own]);
  }
  return found;
}

function meantBy(written: string, language: string): readonly Meant[] {
  const words = wordsIn(written, language);
  const runs = kanaRuns(written, words);
  const telling = words.filter(({ pair }) => pair !== 'ending');
  return (telling.length > 0 ? telling : words).map(({ word }) => ({
    word,
    run: runs.get(word) ?? '',
  }));
}

/** Words of which a question is made, whatever it is about: a name does not have to have them. */
const asking = new Set(
  `a an and are can do does for from how i in is it my of on our the to what when where which who why will with
  ada apa apakah bagaimana bisa cara dan dari di kapan ke mana saya siapa untuk yang
  هل ما ماذا متي اين كيف لماذا من في علي الي عن هذا هذه و او ان انا لا لم هو هي كيفيه اريد عندما
  何 方法 場合`.split(/\s+/),
);

export const isAsking = (word: string): boolean => asking.has(word);
