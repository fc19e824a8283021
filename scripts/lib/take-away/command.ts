import path from 'node:path';
import { fingerprintOfBuild } from '../../../src/components/take-away/fingerprint.ts';
import { buildSite } from '../build.mjs';
import { main } from '../main.mjs';
import { root } from '../project.mjs';
import { requireBuild, requireWritable } from './files.ts';
import { helpOf, readRequest, type CommandName, type Request } from './request.ts';

interface Work extends Pick<Request, 'wanted'> {
  /** Where it goes. */
  readonly folder: string;
  /** Folder of the built site, and its fingerprint. */
  readonly site: string;
  readonly madeFrom: string | null;
}

/**
 * Runs a command that makes something of each guide: reads what is asked, looks whether it can be done, builds the site when
 * `npm run` asks for it, and only then begins.
 *
 * @param folder from the root of the repository
 * @param before looks for what else is needed, and throws where it is not there
 */
export function takeAwayCommand(
  name: CommandName,
  folder: string,
  work: (work: Work) => Promise<void>,
  before: () => void = () => undefined,
): Promise<void> {
  return main(async () => {
    const { wanted, isToBuild, isForHelp, out } = readRequest(name, process.argv.slice(2));
    if (isForHelp) {
      console.log(helpOf(name));
      return true;
    }
    before();
    const target = out === undefined ? path.join(root, folder) : path.resolve(out);
    requireWritable(target);
    if (isToBuild) {
      const { ok, output } = await buildSite();
      console.log(output);
      if (!ok) return false;
    }
    const site = path.join(root, 'dist');
    requireBuild(site);
    await work({ wanted, folder: target, site, madeFrom: fingerprintOfBuild(site) });
    return true;
  });
}
