import { describe, expect, it } from 'vitest';
import {
  mailboxSettings,
  organisationSettings,
  serviceSettings,
} from '../../simulation/admin/settings.ts';
import { blocksOf } from './setting-blocks.ts';

const fieldsOf = (settings: Parameters<typeof blocksOf>[0]) =>
  blocksOf(settings).map(({ fields }) => fields);

describe('the blocks of a settings page', () => {
  it('are one for each control', () => {
    expect(fieldsOf(serviceSettings)).toEqual([
      ['appPasswordsAllowed'],
      ['trustedRanges'],
      ['rememberMfaDays'],
    ]);
    expect(fieldsOf(organisationSettings).slice(0, 2)).toEqual([
      ['securityDefaults'],
      ['conditionalAccessMfa'],
    ]);
  });

  it('have checkboxes together that share a note', () => {
    expect(fieldsOf(mailboxSettings)).toEqual([['mailboxSmtp'], ['mailboxImap', 'mailboxPop']]);
  });
});
