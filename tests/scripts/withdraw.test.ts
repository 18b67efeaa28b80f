import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { day, folderWith, runScript } from './run-script.ts';

const corpus = () =>
  folderWith({
    'reviews/sources/first.md': sourceOf('- Vomiting lasted all night.\n'),
    'reviews/sources/second.md': sourceOf('- It went better.\n', { 'same-writer': 'first' }),
    'reviews/sources/third.md': sourceOf('- It wore off.\n', { 'same-writer': 'first' }),
    'reviews/gold/train.jsonl': '{"id":"a","doc":"first"}\n{"id":"b","doc":"second"}\n',
  });
const withdraw = (root: string, slug: string, reason: string, ...more: string[]) =>
  runScript('withdraw', [slug, '--reason', reason, '--root', root, ...more]);
const asked = 'Its writer asked for it.';

describe('npm run withdraw', { timeout: 60_000 }, () => {
  it('removes the text, its labels and its rulings, and leaves a tombstone without a word of it', () => {
    const root = corpus();
    const { status, stdout } = withdraw(root, 'first', asked);
    expect([status, stdout.split('\n').map((line) => line.replace(/ {2}.*/, ''))]).toEqual([
      0,
      [
        'wrote   reviews/withdrawn/first.yaml',
        'wrote   reviews/gold/train.jsonl',
        'wrote   reviews/sources/second.md',
        'wrote   reviews/sources/third.md',
        'removed reviews/sources/first.md',
        '',
      ].map((line) => line.replace(/ {2}.*/, '')),
    ]);
    const text = (path: string) => readFileSync(join(root, 'reviews', path), 'utf8');
    expect(text('withdrawn/first.yaml')).toBe(
      `source: first\nwithdrawn: ${day}\nreason: Its writer asked for it.\nclaims: []\n`,
    );
    expect(text('gold/train.jsonl')).toBe('{"id":"b","doc":"second"}\n');
    expect(text('sources/second.md')).not.toContain('same-writer');
    expect(text('sources/third.md')).toContain('\nsame-writer: second\n');
    expect(existsSync(join(root, 'reviews/sources/first.md'))).toBe(false);
    const check = runScript('check', ['--root', root, '--format=json']);
    expect([check.status, check.stdout]).toEqual([0, '[]\n']);
    expect(withdraw(root, 'first', asked).stderr).toBe(
      `"first" was withdrawn on ${day} already; nothing to do\n`,
    );
  });

  it('refuses a name that is not there, and a reason that says nothing or repeats the text', () => {
    const root = corpus();
    expect(withdraw(root, 'frist', asked).stderr).toBe(
      'Unexpected slug "frist", expected the name of a file in reviews/sources, use "first"\n',
    );
    expect(withdraw(root, 'first', 'Because.').stderr).toBe(
      'Unexpected reason "Because.", expected a sentence that a reader can follow, say why, as in "Its writer asked for it."\n',
    );
    expect(withdraw(root, 'first', 'Vomiting lasted all night, she said.').stderr).toBe(
      'Unexpected words of the source in the reason ("vomiting lasted all night"), expected none of them, say why without telling what\n',
    );
    expect(existsSync(join(root, 'reviews/withdrawn'))).toBe(false);
  });

  it('only says what it would do where asked to', () => {
    const root = corpus();
    expect(withdraw(root, 'first', asked, '--dry-run').stdout).toContain(
      'reviews/sources/first.md',
    );
    expect(existsSync(join(root, 'reviews/sources/first.md'))).toBe(true);
  });
});
