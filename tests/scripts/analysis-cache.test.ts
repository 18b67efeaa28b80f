import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { Results } from '../../scripts/kept/results.ts';
import { keep, recall } from '../../scripts/kept/file.ts';
import { folderWith, runScript } from './run-script.ts';

const project = join(import.meta.dirname, '../..');

describe('an analysis over what an earlier one kept', () => {
  let root: string;
  beforeAll(async () => {
    root = folderWith({});
    await writeCorpus(project, root, 8);
    for (const name of ['authored', 'patterns', 'behaviour', 'annotator-a', 'annotator-b'])
      await rm(join(root, `reviews/gold/${name}.jsonl`));
    // A few labelled statements and claims are scored as all are, in a tenth of the time.
    for (const name of ['gold/corpus', 'written-claims/dev', 'written-claims/test'])
      await shorten(join(root, `reviews/${name}.jsonl`), 60);
  });

  async function shorten(path: string, lines: number): Promise<void> {
    const rows = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, rows.slice(0, lines).join('\n'));
  }

  function analysed(out: string): string {
    const { status, stderr } = runScript('analyse', ['--root', root, '--out', join(root, out)]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return join(root, out);
  }

  async function contents(folder: string): Promise<Record<string, string>> {
    const names = await readdir(folder);
    const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
    return Object.fromEntries((await Promise.all(texts)) as [string, string][]);
  }

  it('gives the same to the byte as one over nothing, also after a change', async () => {
    const cold = await contents(analysed('cold'));
    expect(cold['statements.json']).toContain('"because"');
    expect(await contents(analysed('warm'))).toEqual(cold);
    const source = join(root, 'reviews/sources/airman-va-infusions-2018.md');
    await writeFile(source, `${await readFile(source, 'utf8')}- The nausea was bad.\n`);
    const warm = await contents(analysed('changed'));
    await rm(join(root, '.cache'), { recursive: true });
    expect(warm).toEqual(await contents(analysed('changed-cold')));
    expect(warm['statements.json']).not.toEqual(cold['statements.json']);
  });

  it('works out again what was damaged on disk', async () => {
    const expected = await contents(analysed('whole'));
    for (const kept of ['analysis', 'pages']) {
      const folder = join(root, '.cache', kept);
      for (const name of await readdir(folder)) {
        const bytes = await readFile(join(folder, name));
        const at = bytes.length - 40;
        bytes[at] = bytes[at] === 0x61 ? 0x62 : 0x61;
        await writeFile(join(folder, name), bytes);
      }
    }
    expect(await contents(analysed('mended'))).toEqual(expected);
  });
});

describe('Results', () => {
  const folder = folderWith({});
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const made: string[] = [];
  const ask = (results: Results, from: string) =>
    results.of(from, () => {
      made.push(from);
      return { from };
    });
  const run = async (method: string, ...froms: string[]): Promise<string[]> => {
    made.length = 0;
    const results = await Results.open(folder, method);
    for (const from of froms) expect(ask(results, from)).toEqual({ from });
    await results.save();
    return [...made];
  };

  it('makes a result once, in this run and in the next', async () => {
    expect(await run('m', 'a', 'a', 'b')).toEqual(['a', 'b']);
    expect(await run('m', 'b', 'a')).toEqual([]);
  });

  it('makes all anew under another method', async () => {
    expect(await run('n', 'a', 'b')).toEqual(['a', 'b']);
  });

  it('forgets what a run did not ask for', async () => {
    await run('n', ...Array.from({ length: 50 }, (_, at) => `${at}`));
    expect((await readdir(folder)).length).toBeGreaterThan(20);
    expect(await run('n', 'a')).toEqual(['a']);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await run('n', 'a', '7')).toEqual(['7']);
  });

  it('takes a file with a single other byte for none', async () => {
    await run('n', 'a');
    const [name = ''] = await readdir(folder);
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replace('"a"', '"b"'));
    expect(await run('n', 'a')).toEqual(['a']);
  });

  it('takes away drafts that a killed run left, and leaves those of a run under way', async () => {
    const [old, young] = [join(folder, 'aa.json.1.new'), join(folder, 'aa.json.2.new')];
    await writeFile(old, 'x');
    await writeFile(young, 'x');
    await utimes(old, 1, 1);
    await run('n', 'a');
    const left = await readdir(folder);
    expect(left).toContain('aa.json.2.new');
    expect(left).not.toContain('aa.json.1.new');
  });

  it('leaves whole files behind where two runs save at once', async () => {
    const froms = Array.from({ length: 300 }, (_, at) => `run ${at}`);
    const both = await Promise.all([Results.open(folder, 'n'), Results.open(folder, 'n')]);
    for (const results of both) for (const from of froms) ask(results, from);
    await Promise.all(both.map((results) => results.save()));
    expect(await run('n', ...froms)).toEqual([]);
  });
});

describe('keep', () => {
  it('lets a run go on where nothing can be written', async () => {
    const folder = folderWith({ file: '' });
    await keep(join(folder, 'file/below.json'), 'm', 1);
    expect(await recall(join(folder, 'file/below.json'), 'm')).toBeUndefined();
  });
});
