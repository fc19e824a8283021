import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi, type RunnerTask } from 'vitest';
import { leftOutUnderSecondVendor } from './left-out-under-second-vendor.ts';

/**
 * The rules know no vendor: the cases that are not about one vendor alone pass under another, which exists nowhere and has
 * another alphabet, length, limit, clients and texts, one-time codes of eight digits, and no per-user states. Files read
 * `vendor` of vendor-under-test.ts as they are loaded, so they are imported here, and never by a plain `import`. Files share
 * a worker and what it has loaded, so everything is loaded anew before and after.
 */

const id = 'test-vendor';

/** What is run, in this order. */
const run = {
  'd-replay.test.ts': () => import('./d-replay.test.ts'),
  'e-lockout.test.ts': () => import('./e-lockout.test.ts'),
  'f-app-passwords.test.ts': () => import('./f-app-passwords.test.ts'),
  'f-limits.test.ts': () => import('./f-limits.test.ts'),
  'g-verify.test.ts': () => import('./g-verify.test.ts'),
  'h-revoke.test.ts': () => import('./h-revoke.test.ts'),
  'i-policy.test.ts': () => import('./i-policy.test.ts'),
  'j-back.test.ts': () => import('./j-back.test.ts'),
  'k-audit.test.ts': () => import('./k-audit.test.ts'),
  'n-bad-input.test.ts': () => import('./n-bad-input.test.ts'),
  'n-fuzz.test.ts': () => import('./n-fuzz.test.ts'),
  'rules-of-departures.test.ts': () => import('./rules-of-departures.test.ts'),
  'rules-of-limits.test.ts': () => import('./rules-of-limits.test.ts'),
  'rules-of-record.test.ts': () => import('./rules-of-record.test.ts'),
  'rules-of-settings.test.ts': () => import('./rules-of-settings.test.ts'),
  'rules-of-typed-text.test.ts': () => import('./rules-of-typed-text.test.ts'),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

describe('under a second vendor', async () => {
  vi.resetModules();
  process.env['VENDOR_UNDER_TEST'] = id;
  try {
    for (const load of Object.values(run)) await load();
    await import('./second-vendor-rules.ts');
  } finally {
    delete process.env['VENDOR_UNDER_TEST'];
    vi.resetModules();
  }
});

const filesOfCases = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
const isDecided = (file: string): boolean =>
  Object.hasOwn(run, file) !== Object.hasOwn(leftOutUnderSecondVendor, file);

it('every file of cases is run under it, or says why not', () => {
  expect(filesOfCases.filter((file) => !isDecided(file))).toEqual([]);
  expect(Object.keys(leftOutUnderSecondVendor)).toEqual(
    filesOfCases.filter((file) => !Object.hasOwn(run, file)).sort(),
  );
  expect(isDecided('z-new-cases.test.ts')).toBe(false);
});

const casesIn = (task: RunnerTask): readonly RunnerTask[] =>
  task.type === 'suite' ? task.tasks.flatMap(casesIn) : [task];

it('more than a hundred cases of the specification have passed under it, and none was left out', ({
  task,
}) => {
  const cases = task.file.tasks
    .filter(({ name }) => name === 'under a second vendor')
    .flatMap(casesIn)
    .filter(({ name }) => /^[A-Z]{2}-\d{2}\b/.test(name));
  const ids = new Set(cases.map(({ name }) => name.slice(0, 5)));
  expect(ids.size).toBeGreaterThan(100);
  expect(cases.filter(({ result }) => result?.state !== 'pass')).toEqual([]);
});

type Read = (file: string) => string;

const root = path.join(import.meta.dirname, '../..');
const onDisk: Read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Every file that these import, by whatever way, with all that it imports in turn; paths from the root. */
function importedBy(files: readonly string[], read: Read): ReadonlySet<string> {
  const known = new Set(files);
  for (const file of known) {
    for (const [, name = ''] of read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g))
      known.add(path.posix.join(path.posix.dirname(file), name));
  }
  return known;
}

const rules = readdirSync(path.join(root, 'src/tenant'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/tenant/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

const vendorsIn = (read: Read): readonly string[] =>
  [...importedBy(rules, read)].filter((file) => file.startsWith('src/vendors/'));

describe('what the rules import', () => {
  it('is no profile of any vendor', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(vendorsIn(onDisk)).toEqual([]);
  });

  it.each([
    ["import { microsoft365 } from '../../src/vendors/microsoft-365/profile.ts';"],
    ["export * from '../../src/vendors/microsoft-365/profile.ts';"],
    ["const { microsoft365 } = await import('../../src/vendors/microsoft-365/profile.ts');"],
    ["import '../flows/scenarios.ts';"],
  ])('%s is noticed', (line) => {
    const planted: Read = (file) =>
      file === 'src/tenant/offers.ts' ? `${line}\n${onDisk(file)}` : onDisk(file);
    expect(vendorsIn(planted)).toContain('src/vendors/microsoft-365/profile.ts');
  });
});
