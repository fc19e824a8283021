import type { Factor } from '../../../tenant/model.ts';
import type { Translator } from '../../../i18n/translator.ts';

/** How the list calls a method: "Phone - text +1 202 555 0142" (§2.4 row 2). */
export function factorName(translator: Translator, { kind, phoneNumber = '' }: Factor): string {
  switch (kind) {
    case 'authenticatorApp':
      return translator.t('portal.method.app');
    case 'textMessage':
      return translator.t('portal.method.textMessage', { number: phoneNumber });
    case 'phoneCall':
      return translator.t('portal.method.phoneCall', { number: phoneNumber });
  }
}
