import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runScript } from './run-script.ts';

const script = join(import.meta.dirname, '../../scripts/cluster/dask_tag.py');
/** Debian's own Python has Debian's packages, whichever comes first in the path. */
const python = [process.env.PYTHON, '/usr/bin/python3', 'python3'].find(
  (name) => name && spawnSync(name, ['-c', 'import distributed']).status === 0,
);

const said = [
  'My depression lifted within a week.',
  'The nausea was awful and I vomited for hours.',
  'Side effects include:',
  'It cost $400 a session, which insurance did not cover.',
  'Nothing changed for me.',
  'Odd tastes',
];
/** Docs of one to three lines, some lines without a doc, an empty one and one that is not in order. */
const lines = Array.from({ length: 240 }, (_, at) => {
  if (at === 100) return '';
  if (at === 150) return '{"id": 150}';
  const doc = at % 7 === 0 ? null : `d${Math.floor(at / 3)}`;
  return JSON.stringify({ id: at, doc, kind: 'patient-review', text: said[(at * 5) % 6] });
});
const input = `${lines.join('\n')}\n`;

/** Runs the recipe in small parts; kills a worker process when the first part is done. */
async function onCluster(folder: string) {
  const args = [script, 'in.jsonl', 'out.jsonl', '--summary', 'sum.json', '--part-bytes', '6000'];
  const child = spawn(python ?? '', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  let killed: number | undefined;
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    told += part;
    const worker = /^workers (\d+)/m.exec(told)?.[1];
    if (killed !== undefined || worker === undefined || !/^1 of \d+ parts$/m.test(told)) return;
    killed = Number(worker);
    process.kill(killed, 'SIGKILL');
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, told, killed };
}

describe('the Dask recipe', { timeout: 120_000 }, () => {
  it('gives what one machine gives, to the byte, though a worker is killed', async ({ skip }) => {
    skip(python === undefined, 'no Python with distributed: apt-get install python3-distributed');
    const folder = folderWith({ 'in.jsonl': input });
    const here = join(folder, 'here.json');
    const alone = runScript('tag', ['--summary', here], input);
    const { code, told, killed } = await onCluster(folder);
    expect(killed, told).toBeGreaterThan(0);
    expect(/ of (\d+) parts/.exec(told)?.[1]).not.toBe('1');
    expect(code, told).toBe(alone.status);
    expect(told.endsWith(`\n${alone.stderr}`), told).toBe(true);
    expect(alone.stderr).toContain('stdin:151: ');
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe(alone.stdout);
    expect(readFileSync(join(folder, 'sum.json'), 'utf8')).toBe(readFileSync(here, 'utf8'));
    // Nothing of the parts is left.
    expect(readdirSync(folder).sort()).toEqual(['here.json', 'in.jsonl', 'out.jsonl', 'sum.json']);
  });

  it('says what is wrong with an input that is not there', ({ skip }) => {
    skip(python === undefined, 'no Python with distributed: apt-get install python3-distributed');
    const done = spawnSync(python ?? '', [script, 'no.jsonl', 'out'], { encoding: 'utf8' });
    expect(done).toMatchObject({
      status: 1,
      stderr: 'no.jsonl: Unexpected path without a file, expected JSON lines, correct the name\n',
    });
  });
});
