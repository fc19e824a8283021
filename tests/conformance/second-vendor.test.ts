import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi, type RunnerTask } from 'vitest';

/**
 * The rules know no vendor: the cases that are not about one vendor alone pass under another, which exists nowhere and has
 * another alphabet, length, limit, clients and texts, one-time codes of eight digits, and no per-user states. Files read
 * `vendor` of vendor-under-test.ts as they are loaded, so they are imported here, and never by a plain `import`. Files share
 * a worker and what it has loaded, so everything is loaded anew before and after.
 */

const id = 'test-vendor';

describe('under a second vendor', async () => {
  vi.resetModules();
  process.env['VENDOR_UNDER_TEST'] = id;
  try {
    await import('./d-replay.test.ts');
    await import('./e-lockout.test.ts');
    await import('./f-app-passwords.test.ts');
    await import('./f-limits.test.ts');
    await import('./g-verify.test.ts');
    await import('./h-revoke.test.ts');
    await import('./i-policy.test.ts');
    await import('./k-audit.test.ts');
    await import('./n-bad-input.test.ts');
    await import('./second-vendor-rules.ts');
  } finally {
    delete process.env['VENDOR_UNDER_TEST'];
    vi.resetModules();
  }
});

const casesIn = (task: RunnerTask): readonly RunnerTask[] =>
  task.type === 'suite' ? task.tasks.flatMap(casesIn) : [task];

it('more than sixty cases of the specification have passed under it, and none was left out', ({
  task,
}) => {
  const cases = task.file.tasks
    .filter(({ name }) => name === 'under a second vendor')
    .flatMap(casesIn)
    .filter(({ name }) => /^[A-Z]{2}-\d{2}\b/.test(name));
  const ids = new Set(cases.map(({ name }) => name.slice(0, 5)));
  expect(ids.size).toBeGreaterThan(60);
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
