import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstQuery } from '../../scripts/bench/transfer.ts';

const site = join(import.meta.dirname, '../../dist');

it('a first search sends at most 150 kB', async () => {
  const { sent, files } = await firstQuery(site, 'nausea');
  expect(files).toBeGreaterThan(8);
  expect(sent).toBeLessThanOrEqual(150);
});
