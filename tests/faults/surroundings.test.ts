import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { diskFault } from '../../scripts/disk-fault.ts';
import { rowsOf } from '../../scripts/import/rows.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { read } from '../../src/pipeline/read.ts';
import { corpusOf, messagesOf } from '../pipeline/corpus-of.ts';
import { day, folderWith } from '../scripts/run-script.ts';
import type * as FileSystem from 'node:fs/promises';

/** Names that a listing gives though their files are gone by the time they are read. */
const vanished = vi.hoisted(() => new Map<string, string>());
vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof FileSystem>();
  const listed = async (folder: string) => {
    const names = await actual.readdir(folder);
    const gone = vanished.get(folder);
    return gone === undefined ? names : [...names, gone];
  };
  return { ...actual, readdir: listed };
});

const project = join(import.meta.dirname, '../..');
const reviews = join(project, 'tests/golden/corpus/reviews');
const golden = Object.fromEntries(
  readdirSync(reviews, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [
      name.replaceAll('\\', '/'),
      readFileSync(join(reviews, name), 'utf8').replaceAll('\r\n', '\n'),
    ]),
);

/** Runs analyse on the small corpus in some surroundings; the dataset as one text. */
function analysed(surroundings: Record<string, string>) {
  const out = folderWith({});
  const script = join(project, 'scripts/analyse.ts');
  const args = [script, '--root', join(project, 'tests/golden/corpus'), '--out', join(out, 'd')];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, EVENHAND_TODAY: day, ...surroundings },
  });
  if (status !== 0) return { status, stderr, dataset: readdirSync(out).join(' ') };
  const names = readdirSync(join(out, 'd')).sort();
  const dataset = names.map((name) => readFileSync(join(out, 'd', name), 'utf8')).join('\0');
  return { status, stderr, dataset };
}

describe('the surroundings', () => {
  it('do not show in the dataset: locale and time zone', () => {
    const here = analysed({ LC_ALL: 'C', TZ: 'UTC' });
    const there = analysed({
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      TZ: 'Pacific/Kiritimati',
    });
    expect(here.dataset).toContain('"statements"');
    expect(there).toEqual(here);
  });

  it('are told where the clock has lost the time, and nothing is written', () => {
    expect(analysed({ EVENHAND_TODAY: '1970-01-01' })).toEqual({
      status: 1,
      stderr:
        'Unexpected clock at 1970-01-01, expected a day from 2026-11-01 on, set the clock of this machine\n',
      dataset: '',
    });
  });

  it('may end lines as Windows does: the same statements, tags and verdicts', () => {
    const windows = Object.fromEntries(
      Object.entries(golden).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const said = (texts: Record<string, string>) => {
      const { statements, claims } = analyse(corpusOf(texts), 'method');
      return {
        // Offsets count the line ends; lines and columns do not.
        statements: statements.map(({ id, at, text, themes, voice, stance, because }) => {
          return { id, line: at.line, column: at.column, text, themes, voice, stance, because };
        }),
        claims: claims.map(({ id, verdict }) => [id, verdict]),
      };
    };
    expect(said(golden).statements.length).toBeGreaterThan(10);
    expect(said(windows)).toEqual(said(golden));
  });
});

describe('a file of the corpus', () => {
  it('that vanishes while the corpus is read is a message, and the others are read', async () => {
    const root = folderWith({ 'reviews/sources/here.md': golden['sources/an-account.md'] ?? '' });
    vanished.set(join(root, 'reviews/sources'), 'gone.md');
    const { files, faults } = await read(root);
    vanished.clear();
    expect(files.map(({ path }) => path)).toEqual(['reviews/sources/here.md']);
    expect(messagesOf({ files: faults })).toEqual([
      'reviews/sources/gone.md: Unexpected path without a file, expected an existing file, correct the path',
    ]);
  });

  it('whose name differs from another only by case is refused, on any system', async () => {
    const root = folderWith({ 'reviews/sources/file.md': golden['sources/an-account.md'] ?? '' });
    // On Windows and macOS the two would be one file: only the listing has both.
    vanished.set(join(root, 'reviews/sources'), 'File.md');
    const { faults } = await read(root);
    vanished.clear();
    expect(messagesOf({ files: faults })).toEqual([
      'reviews/sources/File.md: Unexpected file name "File.md", expected names that differ by more than case from "file.md", rename or remove one of them',
    ]);
  });

  it('of reviews that vanishes before it is read is a message', async () => {
    const told = { columns: () => undefined, bytes: () => undefined };
    for (const name of ['gone.csv', 'gone.jsonl']) {
      const path = join(folderWith({}), name);
      const error: unknown = await rowsOf(path, { keep: [] }, told)
        .next()
        .catch((reason: unknown) => reason);
      expect(diskFault(error)).toBe(
        `Unexpected lack of a file at ${path}, expected it to stay, put it back and run it again`,
      );
    }
  });
});
