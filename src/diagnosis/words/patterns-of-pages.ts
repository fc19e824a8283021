import type { SymptomId } from '../symptoms.ts';

export type Patterns = Readonly<Partial<Record<SymptomId, readonly string[]>>>;

/**
 * Which signs of `aliases.ts` together speak for which entry. A pattern is a few signs, all of which must be there: `a/b`
 * one of two, `!a` none. Its weight is the sum of theirs. Rows with the same weight come in the order of this table.
 */
export const patternsOfPages: Patterns = {
  P13: [
    'apppassword limit',
    'apppassword forty',
    'limit forty TOPIC/BARE',
    'apppassword cannot add limit',
    'limit reached BARE !mail !send !printer',
  ],
  P2: ['asv', 'asv link', 'link missing/gone TOPIC/BARE', 'asv missing/gone'],
  P4: [
    'enforced apppassword missing/not/gone',
    'enforced apppassword missing/not stay',
    'enforced option missing/not',
    'keepsecure apppassword',
    'state enforced apppassword',
  ],
  P3: [
    'apppassword old show/list cannot/missing add',
    'apppassword list cannot add',
    'apppassword old show cannot',
  ],
  P14: [
    'apppassword off cannot delete',
    'apppassword off old',
    'apppassword off stay use',
    'apppassword delete allpeople',
    'apppassword cannot delete !copy',
    'apppassword cannot delete add',
  ],
  P1: [
    'apppassword not/off/option',
    'apppassword not view/option',
    'apppassword missing/gone/where/securitypage',
    'apppassword not/cannot show',
    'apppassword off/not/cannot add',
    'option where not BARE',
    'option missing/gone BARE',
    'apppassword cannot add twofactor',
    'apppassword admin off',
    'apppassword defaults',
    'apppassword peruser enforced',
    'apppassword twofactor not/missing/cannot',
    'option only authenticator',
    'option only phone authenticator',
  ],
  P39: [
    'moreinfo ask/need/show/signin/TOPIC/BARE',
    'keepsecure !apppassword',
    'ask authenticator !again !mail',
    'need authenticator !gone !lost !code',
  ],
  P40: [
    'code not/cannot arrive !broken !gone !lost !stolen !replace',
    'code nosignin !broken !gone !lost !replace',
    'code not accept',
    'code refuse/wrong/notworking/expected !password !replace',
    'code not can !apppassword !phone !option !view',
  ],
  P20: [
    'state enabled stay/not enforced',
    'twofactor enabled stay/not enforced !apppassword',
    'enabled not enforced !apppassword',
    'state enforced not !apppassword',
    'enabled state stay',
    'allpeople enabled stay',
    'twofactor enabled again stay',
    'state not become TOPIC/twofactor/BARE !apppassword',
  ],
  P22: [
    'apppassword expired',
    'expired TOPIC/BARE',
    'apppassword long',
    'apppassword suddenly notworking/cannot/not',
    'apppassword usedto not/suddenly/off',
    'apppassword long suddenly',
    'apppassword long not',
    'apppassword notworking/suddenly',
  ],
};
