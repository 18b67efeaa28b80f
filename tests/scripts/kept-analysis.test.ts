import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse as analyseInto } from '../../scripts/analyse/analyse.ts';
import { codeRoot, keepingHash, methodHash } from '../../scripts/analyse/method.ts';
import { Shelf } from '../../scripts/analyse/shelf.ts';
import { parseRemembered } from '../../scripts/check/remembered.ts';
import { lists, readDataset } from '../../scripts/dev/lists.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { folderWith } from './run-script.ts';
import type { Dataset } from '../../src/types.ts';

const golden = join(import.meta.dirname, '../golden/corpus/reviews');

describe('an analysis that takes up what was kept', () => {
  let root: string;
  beforeEach(async () => {
    vi.unstubAllEnvs();
    root = folderWith({});
    await cp(golden, join(root, 'reviews'), { recursive: true });
  });

  const edit = async (path: string, change: (text: string) => string) => {
    const file = join(root, 'reviews', path);
    const text = await readFile(file, 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(file, change(text));
  };
  const add = (line: string) => (text: string) => `${text}${line}\n`;

  async function analysed() {
    await analyseInto({ root });
    return listsOf(await readDataset(join(root, '.cache/dataset')));
  }

  /** The same through the pipeline alone, which keeps nothing. */
  const anew = async () => listsOf(analyse(parse(await read(root)), await methodHash(codeRoot)));

  /** As text, so that the order of keys counts too. */
  const listsOf = (dataset: Dataset) =>
    [dataset.version, dataset.counts, ...lists.flatMap((list): unknown[] => dataset[list])].map(
      (one) => JSON.stringify(one),
    );

  const changedRoute = (text: string) => text.replace(/^route: .*$/m, 'route: [sublingual]');
  const withoutTags = (text: string) => text.replace(/^tags:[\s\S]*/m, '');
  const copied = async (from: string, to: string) => {
    const text = await readFile(join(root, `reviews/sources/${from}.md`), 'utf8');
    const other = text
      .replace(/^- .*$/gm, '- Sleep came back within a week.')
      .replace(/^url: .*\n/m, '');
    await writeFile(join(root, `reviews/sources/${to}.md`), other.replace(/(\n- .*)+/g, '$1'));
  };

  const changes: [string, () => unknown][] = [
    ['nothing changed', () => undefined],
    ['the day changes', () => vi.stubEnv('EVENHAND_TODAY', '2026-12-30')],
    ['a source says more', () => edit('sources/an-account.md', add('- The nausea was fierce.'))],
    [
      'a source says less',
      () => edit('sources/a-clinic.md', (text) => text.replace(/^- .*\n/m, '')),
    ],
    ['a source is gone', () => rm(join(root, 'reviews/sources/another-account.md'))],
    ['a source is about somebody else', () => edit('sources/a-clinic.md', changedRoute)],
    ['a source is new', () => copied('an-account', 'a-third')],
    ['a study changes', () => edit('studies/silver-2020.yaml', add('# Read again.'))],
    ['a ruling on tags goes', () => edit('decisions/a-clinic.yaml', withoutTags)],
    ['a word is new', () => edit('lexicon/words.yaml', add('# Nothing new.'))],
  ];
  it.each(changes)('gives what the pipeline gives when %s', async (_, change) => {
    expect(await analysed()).toEqual(await anew());
    await change();
    expect(await analysed()).toEqual(await anew());
    expect(await analysed()).toEqual(await anew());
  });

  it('leaves to `check FILE` what that remembered', async () => {
    const memory = join(root, '.cache/check');
    await parseRemembered(root, await read(root), () => false, memory);
    const [name = ''] = await readdir(memory);
    const before = await readFile(join(memory, name), 'utf8');
    await edit('studies/silver-2020.yaml', add('# Read again.'));
    await analysed();
    expect(await readdir(memory)).toEqual([name]);
    expect(await readFile(join(memory, name), 'utf8')).toBe(before);
  });

  it('refuses a source that repeats one kept from before', async () => {
    const text =
      'The writer took six lozenges over three weeks at home and slept much better after each.';
    await edit('sources/an-account.md', add(`- ${text}`));
    await analysed();
    const front = (await readFile(join(golden, 'sources/another-account.md'), 'utf8')).split(
      /^- /m,
    )[0];
    await writeFile(join(root, 'reviews/sources/a-twin.md'), `${front ?? ''}- ${text}\n`);
    await expect(analysed()).rejects.toThrow(
      'Unexpected text that reviews/sources/an-account.md has too',
    );
  });
});

describe('Shelf', () => {
  it('writes the file of a page that changed, and no other', async () => {
    const root = folderWith({});
    await cp(golden, join(root, 'reviews'), { recursive: true });
    await analyseInto({ root });
    const folder = join(root, '.cache/pages');
    const made = async () => {
      const names = (await readdir(folder)).sort();
      return Promise.all(
        names.map(async (name) => `${name} ${(await stat(join(folder, name))).ino}`),
      );
    };
    const before = await made();
    const path = join(root, 'reviews/sources/an-account.md');
    await writeFile(path, `${await readFile(path, 'utf8')}- The nausea was fierce.\n`);
    await analyseInto({ root });
    const after = await made();
    expect(after).toHaveLength(before.length);
    expect(after.filter((one) => !before.includes(one))).toHaveLength(1);
  });

  it('counts pages of another method, or with a single other byte, as none', async () => {
    const root = folderWith({});
    await cp(golden, join(root, 'reviews'), { recursive: true });
    await analyseInto({ root });
    const folder = join(root, '.cache/pages');
    const path = 'reviews/sources/an-account.md';
    const known = async (method: string) => (await Shelf.open(folder, method)).get(path)?.path;
    const method = await keepingHash(codeRoot);
    expect(await known(method)).toBe(path);
    expect(await known('another')).toBeUndefined();
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      bytes[bytes.length - 1] = 0x20;
      await writeFile(join(folder, name), bytes);
    }
    expect(await known(method)).toBeUndefined();
  });
});
