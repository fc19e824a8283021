import { expect, test } from 'vitest';
import { routeOfPage, type PageRoute } from '../../scripts/lib/scenes/page-route.ts';
import { pageRoutes } from '../../scripts/lib/scenes/page-routes.ts';
import { sceneRoutes } from '../../scripts/lib/scenes/routes.ts';
import { withKeys } from '../../scripts/lib/scenes/texts-as-keys.ts';
import { readUse } from '../../src/translation/scenes/scenes.ts';

test('no two routes have the same name, and each can be read', () => {
  const names = [...sceneRoutes, ...pageRoutes].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const route of names)
    expect(readUse(`${route}:1`)).toEqual({ kind: 'route', route, presses: 1 });
});

test('a route of a page is told by the words of its controls; what is only waited for is no press', () => {
  const route: PageRoute = {
    name: 'x',
    address: 'stage/',
    namespaces: ['stage'],
    steps: [
      ['see', 'stage.choice.title'],
      ['at', '[data-demo-show]', 'demos.form.show'],
      ['until', '[data-state-hash]'],
      ['incident', 'phoneLost'],
      ['window', ['press', 'browser', 'portal.next']],
      ['upload', 'demos.form.open', 'own.json', '{'],
      ['type', 'editor.code', 'x'.repeat(1000)],
    ],
  };
  expect(routeOfPage(route)).toEqual({
    address: 'stage/',
    presses: [
      'at demos.form.show',
      'incident demos.incident.phoneLost',
      'press browser portal.next',
      'upload demos.form.open own.json',
      `type editor.code ${'x'.repeat(103)}`,
    ],
  });
});

test('texts that a script asks for become their keys, plural forms the one that they share', () => {
  const file = {
    language: 'en',
    strings: { stage: { title: 'Stage', steps: { minutes_one: '1', minutes_other: '{{count}}' } } },
  };
  expect(withKeys(file)).toEqual({
    language: 'en',
    strings: {
      stage: {
        title: 'stage.title',
        steps: { minutes_one: 'stage.steps.minutes', minutes_other: 'stage.steps.minutes' },
      },
    },
  });
});
