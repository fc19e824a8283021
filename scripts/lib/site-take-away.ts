import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFrom } from '../../src/components/take-away/fingerprint.ts';
import {
  lookForTakeAways,
  takeAwayAddress,
  type OfBuild,
  type TakeAways,
} from '../../src/components/take-away/take-aways.ts';

const commands = { pdf: 'pdf', videos: 'video', scorm: 'scorm' } as const;

/**
 * Takes hand-outs, videos and packages into the site that were made from the same state of the project, as `/take-away/…`.
 *
 * @returns what the build says of those that were not
 */
export function copyTakeAways(dir: URL, found: TakeAways, root: string): readonly string[] {
  const { offered, left } = found;
  for (const each of offered) {
    const target = path.join(fileURLToPath(dir), takeAwayAddress(each));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(root, each.file), target);
  }
  return Object.entries(commands).flatMap(([folder, command]) => {
    const files = left.filter((file) => file.startsWith(`reports/${folder}/`));
    const [first] = files;
    if (first === undefined) return [];
    const many =
      files.length === 1
        ? `1 file in reports/${folder}/ was made from another state of the project, or with other settings, and is not offered: ${first}.`
        : `${String(files.length)} files in reports/${folder}/ were made from another state of the project, or with other settings, and are not offered: ${first} and others.`;
    return [`${many} Run npm run ${command} again, with the settings of this build.`];
  });
}

export const siteTakeAway = (): AstroIntegration => {
  const root = process.cwd();
  let ofBuild: OfBuild | undefined;
  return {
    name: 'site-take-away',
    hooks: {
      'astro:build:start': () => {
        ofBuild = lookForTakeAways(root);
      },
      'astro:build:done': ({ dir, logger }) => {
        if (!ofBuild) return;
        const { fingerprint, found } = ofBuild;
        writeFileSync(new URL(builtFrom.name, dir), builtFrom.text(fingerprint));
        for (const line of copyTakeAways(dir, found, root)) logger.warn(line);
      },
    },
  };
};
