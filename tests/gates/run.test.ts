import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { projectNode } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';

test('a patient command gives way to others', async () => {
  // Waits for it: the command may start before it is told. This test may have been told so itself.
  const script = `const os = require('node:os');
    const look = setInterval(() => {
      if (os.getPriority() < ${String(constants.priority.PRIORITY_BELOW_NORMAL)}) return;
      clearInterval(look);
      console.log('patient');
    }, 10);`;
  const { ok, output } = await run([projectNode, '-e', script], { isPatient: true });
  expect({ ok, output }).toEqual({ ok: true, output: 'patient\n' });
});
