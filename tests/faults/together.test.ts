import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lockOf, takeLock } from '../../scripts/build/lock.ts';
import { writeWhole, replaceFolder } from '../../scripts/write-whole.ts';
import { folderWith, runScript } from '../scripts/run-script.ts';

const project = join(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('two runs at once', () => {
  it('never both hold the lock of a build, though both find a stale one', async () => {
    const root = folderWith({});
    const script = `
      import { lockOf, takeLock } from ${JSON.stringify(join(project, 'scripts/build/lock.ts'))};
      import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
      let held = 0;
      for (let left = 50; left > 0; left -= 1) {
        try {
          mkdirSync('.cache', { recursive: true });
          writeFileSync(lockOf('.') + '.999999999', '');
          const release = takeLock(lockOf('.'));
          mkdirSync('inside');
          rmdirSync('inside');
          release();
          held += 1;
        } catch (error) {
          if (!/^Unexpected second build/.test(error.message)) throw error;
        }
      }
      process.stdout.write(String(held));`;
    const args = ['--input-type=module-typescript', '--eval', script];
    const runs = await Promise.all(
      Array.from({ length: 3 }, () => run(process.execPath, args, { cwd: root })),
    );
    // Whoever held it was alone: making the folder \`inside\` twice would have ended its run.
    expect(runs.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBeGreaterThan(0);
    takeLock(lockOf(root))();
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  it('do not both import into one folder', () => {
    const folder = folderWith({
      'r.jsonl': '{"text":"It helped."}\n',
      [`out/import.lock.${process.pid}`]: '',
    });
    const args = [join(folder, 'r.jsonl'), '--out', join(folder, 'out')];
    const { status, stderr } = runScript('import', args);
    expect([status, stderr]).toEqual([
      1,
      `Unexpected second import, process ${process.pid} is at it already, wait until it is done\n`,
    ]);
    expect(readdirSync(join(folder, 'out'))).toEqual([`import.lock.${process.pid}`]);
  });

  it('put one whole folder after the other in the same place', async () => {
    const root = folderWith({});
    const target = join(root, 'dataset');
    const fill = (name: string) => async (folder: string) => {
      for (const list of ['a', 'b']) await writeWhole(join(folder, list), name);
    };
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => replaceFolder(target, fill(String(at)))),
    );
    expect(readdirSync(root)).toEqual(['dataset']);
    expect(readdirSync(target)).toEqual(['a', 'b']);
    expect(readFileSync(join(target, 'a'), 'utf8')).toBe(readFileSync(join(target, 'b'), 'utf8'));
  });
});

describe('what a killed run left', () => {
  it('is taken away by the next that writes there, but not the draft of a live one', async () => {
    const root = folderWith({
      '.999999999-1.draft': 'half',
      [`.${process.ppid}-1.draft`]: 'half',
      '.dataset.999999999.previous/a': 'old',
      'weights.json': 'old',
    });
    await writeWhole(join(root, 'weights.json'), 'new');
    expect(readdirSync(root).sort()).toEqual(
      [`.${process.ppid}-1.draft`, '.dataset.999999999.previous', 'weights.json'].sort(),
    );
    await expect(
      replaceFolder(join(root, 'dataset'), () => Promise.reject(new Error('stopped'))),
    ).rejects.toThrow('stopped');
    expect(readFileSync(join(root, 'dataset/a'), 'utf8')).toBe('old');
  });
});
