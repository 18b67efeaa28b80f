import { appendFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeRoot, keepingFiles, keepingHash, methodHash } from '../../scripts/analyse/method.ts';
import { loadedWith } from '../imports.ts';
import { folderWith } from './run-script.ts';

/** Loaded with an analysis, but they decide nothing of what is kept. */
const bare = ['alive', 'command', 'disk-fault', 'write-whole'].map((name) => `scripts/${name}.ts`);

/** A copy of the code that is hashed, in which a file may differ. */
async function copyWith(changed?: string): Promise<string> {
  const root = folderWith({});
  for (const path of await keepingFiles(codeRoot)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await cp(join(codeRoot, path), join(root, path));
  }
  if (changed !== undefined) await appendFile(join(root, changed), ' ');
  return root;
}

describe('keepingHash', () => {
  it('covers all code that runs in an analysis', async () => {
    const covered = new Set(await keepingFiles(codeRoot));
    const loaded = [...loadedWith('scripts/analyse/analyse.ts')];
    expect(loaded).toContain('src/rules/unique-source.ts');
    expect(loaded.filter((file) => !covered.has(file)).sort()).toEqual(bare);
  });

  it.each([
    'src/rules/unique-source.ts',
    'scripts/analyse/shelf.ts',
    'scripts/kept/results.ts',
    'scripts/check/remembered.ts',
    'package-lock.json',
  ])('is another when %s changes, and the method is not', async (file) => {
    const root = await copyWith(file);
    expect(await keepingHash(root)).not.toBe(await keepingHash(codeRoot));
    expect(await methodHash(root)).toBe(await methodHash(codeRoot));
  });

  it('is another with the method', async () => {
    const root = await copyWith('src/pipeline/tag/model/weights.json');
    expect(await keepingHash(root)).not.toBe(await keepingHash(codeRoot));
    expect(await methodHash(root)).not.toBe(await methodHash(codeRoot));
  });
});
