import { describe, expect, test } from 'vitest';
import { casesThatShowAll } from '../../scripts/lib/scenes/cases.ts';
import { allKeys, keysIn } from '../../scripts/lib/scenes/keys-in.ts';
import { inOrder, merged, withFewRoutes } from '../../scripts/lib/scenes/order.ts';
import { shortened } from '../../scripts/lib/scenes/static-pages.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { Uses } from '../../scripts/lib/scenes/uses.ts';

const known = new Set(['portal.next', 'site.nav.menu', 'reason.screen.codeWrong']);

describe('keys in a text', () => {
  test.each([
    ['portal.next', ['portal.next']],
    ['<b title="site.nav.menu">portal.next</b>', ['site.nav.menu', 'portal.next']],
    ['reason.screen.codeWrong.', ['reason.screen.codeWrong']],
    ['portal.nextOne portal', []],
    ['https://portal.next.example/', []],
  ])('%s', (text, keys) => {
    expect(keysIn(text, known)).toEqual(keys);
  });

  test('every key of the catalogue is one, plural forms together', () => {
    const keys = allKeys();
    expect(keys.size).toBeGreaterThan(1000);
    expect([...keys].filter((key) => keysIn(key, keys)[0] !== key)).toEqual([]);
    expect(keys.has('coach.progress')).toBe(true);
    expect(keys.has('coach.progress_other')).toBe(false);
  });
});

test('on a route, the first place of a text is told', () => {
  const uses = new Uses(known);
  uses.noteOnRoute('a-route', 0, 'portal.next');
  uses.noteOnRoute('a-route', 3, 'portal.next site.nav.menu');
  uses.noteOnRoute('another', 1, 'portal.next');
  expect(uses.all).toEqual({
    'portal.next': ['a-route:0', 'another:1'],
    'site.nav.menu': ['a-route:3'],
  });
});

describe('pages of a text', () => {
  const all = ['/', '/check/', '/guides/a/', '/guides/b/', '/problems/a/'];
  test.each([
    [all, ['*']],
    [
      ['/guides/a/', '/guides/b/', '/'],
      ['/guides/*', '/'],
    ],
    [['/guides/a/'], ['/guides/a/']],
    [['/problems/a/'], ['/problems/*']],
  ])('%j', (pages, uses) => {
    expect(shortened(pages, all)).toEqual(uses);
  });
});

test('the cases that show all are few, and begin with one of each symptom', () => {
  const addresses = casesThatShowAll();
  expect(addresses[0]).toBe('/check/?row=need');
  expect(addresses.length).toBeLessThan(200);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('parts that are recorded anew take the place of their older recording, and order depends on nothing', () => {
  const before = {
    'portal.next': ['menu:1', '*', 'given-up:2', 'set-up-today#sign-in'],
    'site.nav.menu': ['menu:0'],
  };
  const all = merged(
    before,
    { 'portal.next': ['menu:3'] },
    ['menu'],
    ['pages', 'set-up-today', 'menu'],
  );
  expect(all).toEqual({ 'portal.next': ['*', 'set-up-today#sign-in', 'menu:3'] });
  const mixed = {
    a: [
      'menu:10',
      'menu:2',
      'set-up-today#more-information',
      '/check/?row=P1',
      'set-up-today#sign-in',
      '/',
      '*',
    ],
  };
  expect(inOrder(mixed, ['set-up-today', 'menu'], flows)).toEqual({
    a: [
      '*',
      '/',
      '/check/?row=P1',
      'set-up-today#sign-in',
      'set-up-today#more-information',
      'menu:2',
      'menu:10',
    ],
  });
});

test('routes are told where no step of a guide shows a text, and no more than three', () => {
  const routes = ['menu:1', 'days:2', 'people:3', 'methods:4'];
  expect(withFewRoutes({ a: ['*', ...routes], b: ['set-up-today#sign-in', ...routes] })).toEqual({
    a: ['*', ...routes.slice(0, 3)],
    b: ['set-up-today#sign-in'],
  });
});
