import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';

/** Before a command that is written in TypeScript: it needs the project's own Node. */
await main(installMissing);
