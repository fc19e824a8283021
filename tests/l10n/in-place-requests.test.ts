import { expect, test } from 'vitest';
import { asked, bodyOf, largestRequest, strangerIn } from '../../scripts/lib/in-place/requests.ts';
import { tokenHeader } from '../../src/components/in-place/protocol.ts';

/** The development server writes files: whoever asks has to be a page that it served on this machine. */

const token = 'a-token-of-this-run';
const right = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  [tokenHeader]: token,
};

test.each([
  ['a page of this server', {}],
  ['an old browser, which says nothing of sites', { 'sec-fetch-site': undefined }],
  ['the number of this machine', { host: '127.0.0.1:80', origin: 'http://127.0.0.1:80' }],
  ['its number in IPv6', { host: '[::1]:4321', origin: 'http://[::1]:4321' }],
])('%s may ask', (_, change) => {
  expect(strangerIn({ ...right, ...change }, token)).toBeNull();
});

test.each([
  ['another site', { origin: 'https://example.com', 'sec-fetch-site': 'cross-site' }],
  ['another server of this machine', { origin: 'http://localhost:3000' }],
  ['a page without an origin', { origin: 'null' }],
  ['a program without an origin', { origin: undefined }],
  [
    'a name that leads to this machine',
    { host: 'evil.example:4321', origin: 'http://evil.example:4321' },
  ],
  ['a name that begins like it', { host: 'localhost.example', origin: 'http://localhost.example' }],
  [
    'a host with a user',
    { host: 'localhost@evil.example', origin: 'http://localhost@evil.example' },
  ],
  [
    'another machine of the network',
    { host: '192.168.0.7:4321', origin: 'http://192.168.0.7:4321' },
  ],
  ['no host', { host: undefined }],
  ['a frame of another site', { 'sec-fetch-site': 'same-site' }],
  ['no token', { [tokenHeader]: undefined }],
  ['another token', { [tokenHeader]: 'a-token-of-that-run' }],
  ['a longer token', { [tokenHeader]: `${token}x` }],
  ['a form, which any page can send', { 'content-type': 'text/plain' }],
])('%s may not ask', (_, change) => {
  expect(strangerIn({ ...right, ...change }, token)?.status).toBeGreaterThanOrEqual(400);
});

async function* inParts(...parts: readonly string[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

test('a body is read whole, and not beyond its limit', async () => {
  expect(await bodyOf(inParts('{"a":', '"ж"}'))).toBe('{"a":"ж"}');
  expect(await bodyOf(inParts('x'.repeat(largestRequest), 'x'))).toMatchObject({ status: 413 });
});

const typed = {
  language: 'id',
  file: 'locales/id/portal.json',
  id: 'portal.next',
  values: { a: 'b' },
};

test('a request of the right shape is understood', () => {
  const look = { kind: 'text', language: 'id', key: 'portal.next' };
  expect(asked('/__in-place/look', JSON.stringify(look))).toEqual({ what: 'look', wanted: look });
  expect(asked('/__in-place/judge', JSON.stringify(typed))).toEqual({ what: 'judge', typed });
  const save = { ...typed, before: {}, hash: '' };
  expect(asked('/__in-place/save', JSON.stringify(save))).toEqual({ what: 'save', save });
});

test.each([
  ['no JSON', '/__in-place/save', '{'],
  ['a list', '/__in-place/save', '[]'],
  ['nothing', '/__in-place/look', 'null'],
  ['another address', '/__in-place/remove', JSON.stringify(typed)],
  ['no values', '/__in-place/judge', JSON.stringify({ ...typed, values: undefined })],
  ['a value that is no text', '/__in-place/judge', JSON.stringify({ ...typed, values: { a: 1 } })],
  ['no hash', '/__in-place/save', JSON.stringify({ ...typed, before: {} })],
  ['a language that is no text', '/__in-place/look', '{"kind":"text","language":1,"key":"a"}'],
])('%s is refused', (_, path, body) => {
  expect(asked(path, body)).toMatchObject({ status: 400 });
});
