import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apart } from '../../../scripts/build/apart.ts';
import { Failure } from '../../../scripts/command.ts';
import { folderWith } from '../run-script.ts';

describe('a step of a build in a process of its own', { timeout: 60_000 }, () => {
  it('throws the messages of a corpus with faults, and writes nothing', async () => {
    const root = folderWith({ 'reviews/sources/a.md': '---\ntitle: 3\n---\n' });
    const failure = await apart('analyse', root).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toContain('reviews/sources/a.md');
    expect((failure as Failure).message).toMatch(/1 file with faults: nothing was written$/);
    expect(existsSync(join(root, '.cache/dataset'))).toBe(false);
  });

  it('throws what a step throws that finds nothing of the one before', async () => {
    const root = folderWith({ 'reviews/x': '' });
    await expect(apart('data', root)).rejects.toThrow(/no such file .*sources\.json/);
  });
});
