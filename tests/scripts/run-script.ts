import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const project = join(import.meta.dirname, '../..');
const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with these files, by path; taken away after the tests of the file. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), 'evenhand-'));
  made.push(root);
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  return root;
}

/** The day on which tests run scripts: none that the corpus names, now or in some years, lies after it. */
export const day = '2099-12-31';

/** Runs `scripts/<name>.ts` as npm does, on that day, and waits for it. */
export function runScript(name: string, args: readonly string[], input = '') {
  return spawnSync(process.execPath, [join(project, `scripts/${name}.ts`), ...args], {
    cwd: project,
    encoding: 'utf8',
    input,
    env: { ...process.env, EVENHAND_TODAY: day, NO_COLOR: '1' },
  });
}
