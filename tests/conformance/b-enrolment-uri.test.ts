import { parse as otplibParse } from '@otplib/uri';
import { URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { toBase32 } from '../../src/tenant/base32.ts';
import { enrolmentUri, parseEnrolmentUri, type Enrolment } from '../../src/tenant/enrolment-uri.ts';
import { parameters, rfcKey } from './support.ts';

const enrolment = (change: Partial<Enrolment> = {}): Enrolment => ({
  issuer: 'Kopi Senja',
  account: 'sari@kopisenja.example',
  key: rfcKey,
  parameters: parameters(),
  ...change,
});

/** Written, then read again by us and by two other libraries. */
function roundTrip(given: Enrolment): void {
  const uri = enrolmentUri(given);
  expect(uri).not.toBeNull();
  expect(parseEnrolmentUri(uri)).toEqual(given);

  const theirs = URI.parse(uri ?? '');
  expect(theirs.issuer).toBe(given.issuer);
  expect(theirs.label).toBe(given.account);
  expect(theirs.secret.base32).toBe(toBase32(given.key));
  expect(theirs.digits).toBe(given.parameters.digits);
  expect(theirs.algorithm).toBe(given.parameters.algorithm);

  const { label, params } = otplibParse(uri ?? '');
  expect(label).toBe(`${given.issuer}:${given.account}`);
  expect(params.issuer).toBe(given.issuer);
}

const names: readonly (readonly [string, Partial<Enrolment>])[] = [
  ['a space', { issuer: 'Kopi Senja Practice' }],
  ['a plus sign', { account: 'zoë+tag@exämple.example' }],
  ['letters beyond ASCII', { issuer: 'Müller & Söhne', account: 'zoë@kopisenja.example' }],
  ['an emoji', { issuer: 'Kopi ☕ Senja', account: '👩‍💻@kopisenja.example' }],
  ['reserved characters', { issuer: 'A&B?C#D%E/F', account: 'x&y?z#1%2/3@kopisenja.example' }],
  ['another script', { issuer: 'कॉफ़ी', account: 'साड़ी@kopisenja.example' }],
];

describe('B. The enrolment URI', () => {
  it('UQ-01 issuer and account stand in the label, the issuer once more as a parameter', () => {
    expect(enrolmentUri(enrolment({ issuer: 'Kopi' }))).toBe(
      'otpauth://totp/Kopi:sari%40kopisenja.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kopi&algorithm=SHA1&digits=6&period=30',
    );
    roundTrip(enrolment());
  });

  it('UQ-02 a space is %20, never a plus sign', () => {
    const uri = enrolmentUri(enrolment()) ?? '';
    expect(uri).toContain('/Kopi%20Senja:');
    expect(uri).toContain('&issuer=Kopi%20Senja&');
    expect(uri).not.toContain('+');
  });

  it('UQ-03 an issuer with a colon is refused', () => {
    expect(enrolmentUri(enrolment({ issuer: 'A:B' }))).toBeNull();
  });

  it('UQ-04 a colon in the account is encoded', () => {
    const given = enrolment({ issuer: 'ACME', account: 'DOM:john' });
    expect(enrolmentUri(given)).toContain('/ACME:DOM%3Ajohn?');
    roundTrip(given);
  });

  it.each(names.slice(0, 4).concat([['another script', names[5]?.[1] ?? {}]]))(
    'UQ-05 %s in a name goes round unharmed',
    (_, change) => roundTrip(enrolment(change)),
  );

  it('UQ-06 reserved characters are encoded', () => roundTrip(enrolment(names[4]?.[1])));

  it('UQ-07 the key is upper case without padding', () => {
    for (const length of [16, 17, 18, 19, 20, 64]) {
      const uri = enrolmentUri(enrolment({ key: new Uint8Array(length).fill(9) })) ?? '';
      expect(/secret=([^&]*)/.exec(uri)?.[1]).toMatch(/^[A-Z2-7]+$/);
    }
  });

  it('UQ-08 every parameter is spelled out, the algorithm in upper case; missing ones mean the defaults', () => {
    for (const algorithm of ['SHA1', 'SHA256', 'SHA512'] as const) {
      for (const digits of [6, 7, 8] as const) {
        roundTrip(enrolment({ parameters: { algorithm, digits, period: 60 } }));
      }
    }
    const bare = `otpauth://totp/Kopi:sari?secret=${toBase32(rfcKey)}`;
    expect(parseEnrolmentUri(bare)).toEqual(enrolment({ issuer: 'Kopi', account: 'sari' }));
    expect(parseEnrolmentUri(`${bare}&algorithm=sha256`)?.parameters.algorithm).toBe('SHA256');
  });

  it.each(['\ud800', 'a\u0000b', 'a\nb', '\u0085', '\u202egnirts', ' '])(
    'UQ-09 %j in a name is refused without an exception',
    (name) => {
      expect(enrolmentUri(enrolment({ issuer: name }))).toBeNull();
      expect(enrolmentUri(enrolment({ account: name }))).toBeNull();
    },
  );

  it('UQ-10 an empty account and names too long for a QR code are refused', () => {
    expect(enrolmentUri(enrolment({ account: '' }))).toBeNull();
    expect(enrolmentUri(enrolment({ account: 'a'.repeat(129) }))).toBeNull();
    expect(
      enrolmentUri(enrolment({ issuer: '☕'.repeat(128), account: '☕'.repeat(128) })),
    ).toBeNull();
    expect(parseEnrolmentUri(`otpauth://totp/${'a'.repeat(3000)}?secret=A`)).toBeNull();
  });

  it('UQ-11 two other libraries read the same fields', () => {
    for (const [, change] of names) roundTrip(enrolment(change));
  });

  const secret = `secret=${toBase32(rfcKey)}`;
  it.each([
    'https://kopisenja.example/totp',
    `otpauth://hotp/a?${secret}&counter=1`,
    `otpauth://steam/a?${secret}`,
    `otpauth://totp/a?${secret}&digits=-1`,
    `otpauth://totp/a?${secret}&digits=5`,
    `otpauth://totp/a?${secret}&digits=9`,
    `otpauth://totp/a?${secret}&algorithm=aes`,
    `otpauth://totp/a?${secret}&algorithm=constructor`,
    `otpauth://totp/a?${secret}&period=0`,
    'otpauth://totp/a',
    'otpauth://totp/a?secret=',
    'otpauth://totp/a?secret=GEZDGNBV',
    `otpauth://totp/a?${secret}&${secret}`,
    `otpauth://totp/a?${secret}&%73ecret=AAAA`,
    `otpauth://totp/%ZZ?${secret}`,
    `otpauth://totp/?${secret}`,
    '',
    null,
    42,
  ])('UQ-12 %j is no enrolment', (uri) => {
    expect(parseEnrolmentUri(uri)).toBeNull();
  });
});
