import { afterEach, expect, test, vi } from 'vitest';
import { HeldPresses } from './held-presses.ts';

class Pressed {
  id = '';
  isConnected = true;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What of the window these presses need; the answer presses an element and says whether the page hears of it. */
function pressesOf(): { held: HeldPresses; press: (target: Pressed) => boolean } {
  let click: (event: unknown) => void = () => undefined;
  vi.stubGlobal('Element', Pressed);
  vi.stubGlobal('HTMLElement', Pressed);
  vi.stubGlobal('addEventListener', (name: string, listener: typeof click) => {
    if (name === 'click') click = listener;
  });
  const held = new HeldPresses();
  const press = (target: Pressed): boolean => {
    let isHeard = true;
    const stop = () => {
      isHeard = false;
    };
    click({ target, preventDefault: stop, stopImmediatePropagation: stop, stopPropagation: stop });
    return isHeard;
  };
  return { held, press };
}

test('what was waited for before lets nothing go that is waited for anew', async () => {
  const { held, press } = pressesOf();
  let end = (): void => undefined;
  const never = new Promise<string>(() => undefined);
  const first = held.during(
    new Promise<string>((resolve) => {
      end = () => {
        resolve('first');
      };
    }),
  );
  void held.during(never);
  expect(press(new Pressed())).toBe(false);
  end();
  expect(await first).toEqual({ value: 'first', pressed: null });
  expect(press(new Pressed())).toBe(false);
  held.release();
  expect(press(new Pressed())).toBe(true);
});

test('what was pressed last meanwhile is told, and then the page is pressed again', async () => {
  const { held, press } = pressesOf();
  const last = new Pressed();
  const waiting = held.during(Promise.resolve('keys'));
  press(new Pressed());
  press(last);
  expect((await waiting).pressed).toBe(last);
  expect(press(last)).toBe(true);
});
