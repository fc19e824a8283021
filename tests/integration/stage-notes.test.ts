import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes, languages, type Language } from '../../src/i18n/languages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { foldRun } from '../../src/simulation/history.ts';
import { members } from '../../src/simulation/personas.ts';
import { cryptoRandom } from '../../src/simulation/random.ts';
import { begin } from '../../src/simulation/scenario.ts';
import type { Scenario } from '../../src/simulation/scenario-shape.ts';
import { demonstrations, renaming, namedTexts } from '../../src/stage/demonstrations/index.ts';
import { ownFrom } from '../../src/stage/demonstrations/own.ts';
import { leftOut, methodsOf } from '../../src/stage/note-methods.ts';
import type { FactorKind, User } from '../../src/tenant/model.ts';
import { textOf } from '../support/catalogue.ts';
import { proseOfGuide } from '../support/guide-prose.ts';

/** What a presenter reads aloud: the notes of the plan, and the guide's own text of each step. */

async function stateAtBegin(scenario: Scenario) {
  const cheap = { ...scenario, policy: { ...scenario.policy, passwordCost: 1000 } };
  const { events } = await begin(cheap, { seed: null, random: cryptoRandom, now: 1e12 });
  return foldRun(
    scenario.profile,
    events.map((event, index) => ({ ...event, seq: index + 1, at: 1e12 })),
  );
}

/** Of a user only the name is asked for. */
const usersNamed = (people: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    members.map(({ id }) => [id, { displayName: people[id] }]),
  ) as unknown as Readonly<Record<string, User>>;

const guides = readdirSync(new URL('../../content/en/guides/', import.meta.url)).map((file) =>
  file.replace('.mdx', ''),
);
const noteKeys = [
  ...new Set(
    demonstrations.flatMap(({ agenda }) =>
      agenda.flatMap(({ note }) => (typeof note === 'string' ? [note] : [])),
    ),
  ),
];

/** What each method is called in what is spoken; the label under which the app shows its codes is one of its names. */
const spoken: Readonly<Record<Language, Readonly<Record<FactorKind, RegExp>>>> = {
  en: {
    authenticatorApp: /authenticator|mobile app|one-time code|qr code|six digits/i,
    textMessage: /text message/i,
    phoneCall: /phone call|answer the call/i,
  },
  id: {
    authenticatorApp: /autentikator|aplikasi seluler|kode sekali pakai|kode qr|enam angka/i,
    textMessage: /pesan teks/i,
    phoneCall: /panggilan telepon/i,
  },
  ar: {
    authenticatorApp: /تطبيق المصادقة|تطبيق الهاتف|رمز لمرة واحدة|QR/,
    textMessage: /رسالة نصية/,
    phoneCall: /مكالمة/,
  },
  ja: {
    authenticatorApp: /認証アプリ|モバイル ?アプリ|ワンタイム|QR ?コード|6桁/,
    textMessage: /テキスト ?メッセージ/,
    phoneCall: /電話がかか|電話に出/,
  },
};

/** The guide's text of each step as the stage shows it. */
function shown(language: Language, guide: string, has: readonly FactorKind[]) {
  const t = (key: Key) => textOf(key, language);
  return proseOfGuide(language, guide).map(([step, groups]) => {
    const texts = groups.flatMap((blocks) => {
      const gone = leftOut(blocks, has, t);
      return blocks.flatMap(({ text }, index) =>
        gone.includes(index) ? (index === gone[0] ? [t('stage.next.otherMethod')] : []) : [text],
      );
    });
    return [step, texts.join('\n')] as const;
  });
}

const namesOther = (text: string, language: Language, has: readonly FactorKind[]) =>
  Object.entries(spoken[language]).some(
    ([kind, words]) => !has.includes(kind as FactorKind) && words.test(text),
  );

describe.each(languageCodes)('%s: methods', (language) => {
  it.each(demonstrations.map((one) => [one.id, one] as const))(
    '%s: no note names a method that the person does not have',
    async (_, { scenario, flow, agenda }) => {
      const has = methodsOf(await stateAtBegin(scenario));
      const planned = agenda.flatMap(({ note }) =>
        typeof note === 'string' ? [[note, textOf(note, language)] as const] : [],
      );
      const wrong = [...planned, ...shown(language, flow, has)].filter(([, text]) =>
        namesOther(text, language, has),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(guides)('%s: none names the app to whoever has messages or calls', (guide) => {
    for (const has of [['textMessage'], ['phoneCall']] as const)
      expect(
        shown(language, guide, has).filter(([, text]) =>
          spoken[language].authenticatorApp.test(text),
        ),
      ).toEqual([]);
  });

  it('leave the text of a guide as it is for whoever has the app', () => {
    for (const guide of guides)
      expect(shown(language, guide, ['authenticatorApp'])).toEqual(
        proseOfGuide(language, guide).map(([step, groups]) => [
          step,
          groups.flatMap((blocks) => blocks.map(({ text }) => text)).join('\n'),
        ]),
      );
  });
});

describe.each(languageCodes)('%s: names', (language) => {
  const people: Readonly<Record<string, string>> = { sari: 'Rina', budi: 'Tono', ratna: 'Ani' };
  const { direction } = languages[language];
  const tenant = {
    name: 'Toko Melati',
    users: usersNamed(people),
  };
  const own = /Sari|Budi|Ratna|Wulandari|Santoso|Dewi|Kopi Senja/;
  const translator: Translator = {
    ...{ language, direction },
    t: (key) => textOf(key, language),
    label: (key) => ({ text: textOf(key, language), lang: language }),
  };

  it('are in no ready-made note, which a form takes over as it is', () => {
    const texts = noteKeys.map((key) => textOf(key, language));
    expect(texts.filter((text) => own.test(text))).toEqual([]);
    const copied = demonstrations.flatMap(
      (one) =>
        ownFrom(one, (text) => (typeof text === 'string' ? textOf(text, language) : text.own))
          .agenda,
    );
    expect(copied.filter(({ note }) => own.test(note ?? ''))).toEqual([]);
  });

  it('are those of the demonstration in the guide’s text, and in every task', () => {
    const renamed = renaming(tenant, direction);
    expect(renamed).not.toBeNull();
    const prose = guides.flatMap((guide) => shown(language, guide, ['authenticatorApp']));
    expect(prose.filter(([, text]) => own.test(renamed?.(text) ?? text))).toEqual([]);
    const texts = namedTexts(translator, tenant);
    const tasks = guides.map((guide) => texts.t(`assessment.task.${guide}` as Key));
    expect(tasks.filter((text) => own.test(text))).toEqual([]);
    expect(tasks.join(' ')).toContain('Rina');
  });

  it('are not mixed up where somebody has the name of somebody else', () => {
    const renamed = renaming({ ...tenant, users: usersNamed({ ...people, sari: 'Budi' }) }, 'ltr');
    expect(renamed?.('Sari, Budi, Sari Wulandari; وSari Sariさん Sarinya')).toBe(
      'Budi, Tono, Budi; وBudi Budiさん Sarinya',
    );
  });
});

it('no text with a place for a value names a person: such a text keeps its names', () => {
  const own = /\b(?:Sari|Budi|Ratna)\b/;
  const bad = languageCodes.flatMap((language) => {
    const folder = new URL(`../../locales/${language}/`, import.meta.url);
    return readdirSync(folder).flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8').split('\n'),
    );
  });
  expect(bad.filter((line) => line.includes('{{') && own.test(line))).toEqual([]);
});
