import {
  test as playwrightTest,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from '@playwright/test';

/**
 * What every browser test starts from: Playwright's own `test`, with cheap key derivation. See
 * docs/decisions/0060-npm-test-in-five-minutes.md.
 */

/** Iterations of PBKDF2: the least that a policy may have (src/tenant/lazy/policy-shape.ts). */
export const cheapIterations = 1000;

/**
 * Runs in the page before its scripts. The site under test is the one that is published, with its cost of 600,000
 * iterations; it is the browser that derives each key with fewer. A key derived so matches itself and no other, as before.
 */
function deriveCheaply(iterations: number): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object below
  const derive = SubtleCrypto.prototype.deriveBits;
  SubtleCrypto.prototype.deriveBits = function (algorithm, key, length) {
    const isPbkdf2 = typeof algorithm === 'object' && algorithm.name === 'PBKDF2';
    return derive.call(this, isPbkdf2 ? { ...algorithm, iterations } : algorithm, key, length);
  };
}

export const useCheapKeyDerivation = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(deriveCheaply, cheapIterations);

/** A context besides the one of the test, for a second browser or for other settings. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await useCheapKeyDerivation(context);
  if (slowdown > 1) slowDown(context);
  return context;
}

/**
 * How many times slower each page's thread runs, by `CPU_SLOWDOWN`: tests that ask two things one after the other, or act
 * before the page has drawn, fail so on any machine. See docs/decisions/0060-npm-test-in-five-minutes.md.
 */
const slowdown = Number(process.env['CPU_SLOWDOWN'] ?? 1);

function slowDown(context: BrowserContext): void {
  context.on('page', (page) => {
    void context
      .newCDPSession(page)
      .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: slowdown }))
      // A page that closes at once.
      .catch(() => undefined);
  });
}

interface Options {
  /** `published`: with the iterations that readers have. */
  keyDerivation: 'cheap' | 'published';
}

export const test = playwrightTest.extend<Options>({
  keyDerivation: ['cheap', { option: true }],
  context: async ({ context, keyDerivation }, use) => {
    if (keyDerivation === 'cheap') await useCheapKeyDerivation(context);
    if (slowdown > 1) slowDown(context);
    await use(context);
    // What a page still asks for when its test has ended is nobody's: the answer that a test makes for it would be a failure.
    const routed = [context, ...context.pages()];
    await Promise.allSettled(routed.map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
  },
});

/** What readers have who did not ask for less motion: `test.use(motion)`. Tests run without, see playwright.config.ts. */
export const motion = { contextOptions: { reducedMotion: 'no-preference' } } as const;

export { expect } from '@playwright/test';
