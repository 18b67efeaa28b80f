import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureDev } from '../../scripts/bench/dev.ts';

const project = join(import.meta.dirname, '../..');

it('npm run dev shows a saved source, and a fault with its place over the page until it is mended', async () => {
  // How long it takes is for `npm run bench -- dev` to say: a test machine may be busy.
  const { shown, fault } = await measureDev(project, 1);
  expect(shown).toHaveLength(1);
  expect(fault).toMatch(
    /^reviews\/sources\/[a-z-]+\.md:\d+:12: Unexpected e-mail address "somebody@example\.org", expected .*, take it out/,
  );
}, 600_000);
