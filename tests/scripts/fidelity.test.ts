import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/fidelity/compare.ts';
import { originalOf } from '../../scripts/fidelity/original.ts';
import { passages, unitsOfPage } from '../../scripts/read/passages.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { createReader } from '../../src/pipeline/tag.ts';
import { readLexicon } from '../../scripts/tag/lexicon.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { folderWith, runScript } from './run-script.ts';

const reader = createReader(await readLexicon(join(import.meta.dirname, '../..')));

const page = `Relief may come within two hours of the infusion.

Nausea affects up to 30% of patients and usually passes.

Four sessions cost $6,450, which insurance does not cover.
`;
const keys = { kind: 'clinic-marketing', interests: '[provider]' };
const source = (...statements: string[]) =>
  sourceOf(statements.map((text) => `- ${text}\n`).join(''), keys);
const good = [
  'The page says easing might be felt two hours after an infusion. [[Relief may come … the infusion]]',
  'Up to 30% of patients are said to feel sick, which usually wears off. [[Nausea affects up … usually passes]]',
  'The page asks $6,450 for four sessions and says that insurers do not pay. [[Four sessions cost … not cover]]',
];

/** Kinds of difference and the words that name them, for a source made from the page. */
function differences(text: string, original = page): string[] {
  const file = { path: 'reviews/sources/x.md', kind: 'source' as const, contents: text };
  const [one] = parse({ files: [file], faults: [] }).sources;
  if (!one?.data) throw new Error('The test’s own source is broken');
  const units = unitsOfPage(passages('x.txt', original), one.data.kind);
  return compare(one, originalOf(units), reader).differences.map(
    ({ kind, reason }) => `${kind}: ${reason.replace(/, expected.*/, '')}`,
  );
}
/** What the rules find; what rests on the reader changes with its training. */
const byRule = (found: readonly string[]) =>
  found.filter((one) => !/^(?:theme|stance|left-out.*\([a-z-]+\))/.test(one));
const instead = (at: number, from: string, to: string) =>
  differences(source(...good.map((text, i) => (i === at ? text.replace(from, to) : text))));

describe('a paraphrase', () => {
  it('that says the same in other words differs in nothing', () => {
    expect(differences(source(...good))).toEqual([]);
  });

  it.each([
    [1, '30%', '20%', ['figure-lost: Unexpected loss of 30 %', 'figure-added: Unexpected 20 %']],
    [
      0,
      'two hours',
      'two days',
      ['figure-lost: Unexpected loss of 2 hours', 'figure-added: Unexpected 2 days'],
    ],
    [2, 'four sessions', 'a course', ['figure-lost: Unexpected loss of 4 sessions']],
    [1, 'Up to 30%', 'About 30%', ['bound-changed: Unexpected about 30']],
    [0, 'might be', 'is', ['hedge-lost: Unexpected loss of possibility ("may")']],
    [
      1,
      'which usually wears off',
      'which wears off',
      ['hedge-lost: Unexpected loss of frequency ("usually")'],
    ],
    [2, 'says that', 'says that perhaps', ['hedge-added: Unexpected possibility ("perhaps")']],
    [2, 'do not pay', 'pay', ['polarity: Unexpected loss of "not"']],
    [
      0,
      'might be felt',
      'might not be felt',
      ['polarity: Unexpected "not"', 'theme-lost: Unexpected loss of the theme benefit'],
    ],
    [
      0,
      'Relief may come …',
      'Relief can come …',
      [
        'pinpoint-missing: Unexpected pinpoint "Relief can come … the infusion"',
        'left-out: Unexpected silence on sentence 1 of the original (benefit)',
      ],
    ],
  ])('with sentence %i changed from “%s” to “%s” is caught', (at, from, to, expected) => {
    expect(byRule(instead(at, from, to)).sort()).toEqual(byRule(expected).sort());
  });

  it('that shares eight words in a row with its original is caught', () => {
    const copied =
      'Four sessions cost $6,450, which insurance does not cover. [[Four sessions cost … not cover]]';
    expect(differences(source(good[0] ?? '', good[1] ?? '', copied))).toEqual([
      'shared-run: Unexpected run of 8 words of the original ("four sessions cost $ 6,450 which insurance does")',
    ]);
  });

  it('that leaves out a sentence with a figure, or turns the order round, is caught', () => {
    expect(differences(source(good[0] ?? '', good[2] ?? ''))).toEqual([
      'left-out: Unexpected silence on sentence 2 of the original (30, side-effect)',
    ]);
    expect(differences(source(good[1] ?? '', good[0] ?? '', good[2] ?? ''))).toEqual([
      'pinpoint-order: Unexpected pinpoint "Relief may come … the infusion" before the last one\'s place',
    ]);
  });

  it('that gives a passage another theme is caught', () => {
    const plain = 'Sessions are held in the clinic on Tuesdays.';
    const told = 'Vomiting and dizziness are side effects. [[Sessions are held … on Tuesdays]]';
    expect(differences(source(told), plain)).toEqual(['theme-added: Unexpected theme side-effect']);
  });

  it('of an account, without pinpoints, is held against the whole', () => {
    const account = (text: string) => sourceOf(`- ${text}\n`, { kind: 'forum-post' });
    const original = 'I was sick for 3 days.';
    expect(differences(account('The writer vomited for 3 days.'), original)).toEqual([]);
    expect(differences(account('The writer vomited for 4 days.'), original)).toEqual([
      'figure-lost: Unexpected loss of 3 days',
      'figure-added: Unexpected 4 days',
    ]);
  });
});

describe('npm run fidelity', { timeout: 60_000 }, () => {
  const changed = source(...good).replace('might be', 'is');
  const root = folderWith({ 'reviews/sources/x.md': changed, 'page.txt': page });
  const run = (folder: string) =>
    runScript('fidelity', [
      join(folder, 'page.txt'),
      join(folder, 'reviews/sources/x.md'),
      '--root',
      folder,
    ]);

  it('names place and remedy and fails, and does not repeat the original’s sentences', () => {
    const { status, stdout } = run(root);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /reviews\/sources\/x\.md\n14:3 +error +Unexpected loss of possibility \("may"\), expected every hedge of the passage, say it again \(x-[0-9a-f]{8}, sentence 1 of the original\)/,
    );
    expect(stdout).toContain('1 difference unexplained, 0 explained');
    expect(stdout).not.toContain('Relief may come within');
  });

  it('takes a person’s explanation, and says when one explains nothing', () => {
    const hash = /original \(([0-9a-f]{16})\)/.exec(run(root).stdout)?.[1] ?? '';
    const parsed = parse({
      files: [{ path: 'reviews/sources/x.md', kind: 'source', contents: changed }],
      faults: [],
    });
    const id = segment(parsed)[0]?.id ?? '';
    const recorded = (difference: string) =>
      folderWith({
        'page.txt': page,
        'reviews/sources/x.md': changed,
        'reviews/fidelity/x.yaml': `source: x\noriginal: ${hash}\nby: maintainer\ndate: 2026-11-22\nexplained:\n  - statement: ${id}\n    difference: ${difference}\n    reason: The verb carries it.\n`,
      });
    expect(run(recorded('hedge-lost'))).toMatchObject({ status: 0, stderr: '' });
    const stale = run(recorded('polarity'));
    expect(stale.status).toBe(1);
    expect(stale.stdout).toContain(
      'Unexpected explanation of polarity, expected a difference that it explains, take it away',
    );
  });

  it('refuses a file that is no source', () => {
    const { status, stderr } = runScript('fidelity', [join(root, 'page.txt'), 'nowhere.md']);
    expect([status, stderr]).toEqual([
      2,
      'Unexpected source "nowhere.md", expected a file in reviews/sources that passes npm run check, correct it\n',
    ]);
  });
});
