import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../scripts/run-script.ts';
import { databases, notes, watched, type Notes } from './watched.ts';

const project = join(import.meta.dirname, '../..');

/** Runs node in a folder with a `.env`, watched, and says what was noted. */
function watch(args: readonly string[], input = ''): Notes & { status: number | null } {
  const folder = folderWith({ '.env': 'SECRET=1\n' });
  const file = join(folder, 'watch.txt');
  const { status } = spawnSync(process.execPath, args, { ...watched(file), cwd: folder, input });
  return { status, ...notes(file) };
}

const script = (name: string): string => join(project, `scripts/${name}.ts`);
const line = JSON.stringify({
  id: 'a',
  doc: 'd',
  kind: 'forum-post',
  heading: null,
  text: 'It helped.',
});
const golden = join(project, 'tests/golden/corpus');

describe('what a command loads', () => {
  it.each([
    ['tag', [script('tag')], `${line}\n`],
    [
      'trace',
      [script('trace')],
      `${JSON.stringify({ id: 'a', text: '70% got better.', kind: 'clinic-marketing' })}\n`,
    ],
    ['analyse', [script('analyse'), '--root', golden, '--out', 'dataset'], ''],
    // All of its modules are loaded before it looks at its arguments.
    ['train', [script('train'), '--help'], ''],
  ])('%s holds no database client, asks for no .env and opens no connection', (_, args, input) => {
    const { status, modules, env, net } = watch(args, input);
    expect(status).toBe(0);
    expect(modules.some((url) => url.includes('/node_modules/natural/lib/natural/'))).toBe(true);
    expect(modules.filter((url) => databases.test(url))).toEqual([]);
    expect([env, net]).toEqual([[], []]);
  });

  it('is seen at all: natural by its index loads clients and reads .env', () => {
    const from = JSON.stringify(join(project, 'package.json'));
    const code = `require('node:module').createRequire(${from})('natural')`;
    const { modules, env } = watch(['--input-type=commonjs', '-e', code]);
    expect(modules.filter((url) => databases.test(url)).length).toBeGreaterThan(10);
    expect(env.length).toBeGreaterThan(0);
  });

  it('is seen at all: a connection and a name that is looked up', () => {
    const code = `
      import net from 'node:net'; import { lookup } from 'node:dns/promises';
      net.connect(9, '127.0.0.1').on('error', () => {}); await lookup('localhost');`;
    const { net } = watch(['--input-type=module', '-e', code]);
    expect(net.map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['socket', 'name']));
  });
});
