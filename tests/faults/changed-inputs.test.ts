import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, pieces } from '../../scripts/fuzz/edits.ts';
import { seedsFor } from '../../scripts/fuzz/seeds.ts';
import * as targets from '../../scripts/fuzz/targets.ts';

/**
 * Real inputs with changes: nothing may throw without a message. A few here; `npm run fuzz` goes on for
 * ten minutes and follows what reaches new branches.
 */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(20),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })),
  }),
  { maxLength: 8 },
);

/** Runs a target: fewer where one run takes longer. */
const runs: Record<keyof typeof targets, number> = {
  parser: 12,
  frontMatter: 40,
  records: 25,
  sentence: 60,
  figures: 40,
  claim: 30,
  line: 300,
  reviews: 60,
};

describe.each(Object.keys(runs) as (keyof typeof runs)[])('%s', (name) => {
  it('answers every changed input with a result or a message', async () => {
    const inputs = fc.tuple(fc.constantFrom(...seedsFor(name)), edits);
    await fc.assert(
      fc.asyncProperty(inputs, async ([seed, changes]) => {
        await targets[name](Buffer.from(edited(seed, changes)));
      }),
      { numRuns: runs[name] },
    );
  });
});

describe('inputs that once were too much', () => {
  const folder = join(import.meta.dirname, '../fixtures/fuzz');
  const found = existsSync(folder) ? readdirSync(folder).sort() : [];
  it.skipIf(found.length === 0).each(found)('%s is answered now', async (file) => {
    const name = file.split('-', 1)[0] as keyof typeof targets;
    await expect(
      Promise.resolve(targets[name](readFileSync(join(folder, file)))),
    ).resolves.toBeUndefined();
  });
});
