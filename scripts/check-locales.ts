import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { allChecks } from '../src/translation/all-checks.ts';
import type { CheckFinding } from '../src/translation/check.ts';
import { factsFile, projectFrom } from '../src/translation/project.ts';

/** Usage: check-locales.ts [folder], for a tree that has `locales/` and `content/` */
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));

const files = globSync(['locales/**/*', 'content/**/*', factsFile], { cwd: root }).filter((file) =>
  statSync(path.join(root, file)).isFile(),
);
const project = projectFrom(
  Object.fromEntries(
    files.map((file) => [
      file.split(path.sep).join('/'),
      readFileSync(path.join(root, file), 'utf8'),
    ]),
  ),
);

if (project.locales.length === 0) {
  console.error(`${root}/locales/ has no locale file, so there is nothing to check.`);
  process.exitCode = 1;
}

const count = { error: 0, warning: 0 };
for (const { id, severity, run } of allChecks) {
  for (const finding of run(project)) {
    count[severity] += 1;
    tell(finding, `${severity}, ${id}`);
  }
}
if (count.error + count.warning > 0) {
  console.log(`${count.error} errors, ${count.warning} warnings`);
}
if (count.error > 0) process.exitCode = 1;

function tell({ file, line, key, message, fix }: CheckFinding, kind: string): void {
  console.log(`${file}:${line}  (${kind})`);
  console.log(`  ${key ? `${key}: ` : ''}${message}`);
  console.log(`  Fix: ${fix}\n`);
}
