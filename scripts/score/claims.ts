import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { unitsOfGold } from '../../src/pipeline/tag/gold.ts';
import {
  falseClaims,
  falseWritten,
  scoreClaims,
  scoreReader,
  scoreWritten,
  seenClaims,
  type ClaimScore,
  type Part,
} from '../../src/pipeline/trace/score.ts';
import { verdicts } from '../../src/vocabulary.ts';
import { tracerOver } from '../trace/tracer.ts';
import { readGold } from './read-gold.ts';
import { readWrittenClaims } from './read-written-claims.ts';
import type { Interval } from '../../src/pipeline/tag/intervals.ts';
import type { Unit } from '../../src/types.ts';

/** What `npm run score -- --claims` prints: the tracer on all rulings, on those held back, and on what is no claim. */
export async function scoreOfClaims(root: string, json = false): Promise<string> {
  const { files } = await read(root);
  const corpus = parse({ files: files.filter(({ kind }) => kind !== 'gold'), faults: [] });
  const trace = tracerOver(corpus);
  const kinds = new Map(
    corpus.sources.flatMap(({ slug, data }) => (data === undefined ? [] : [[slug, data.kind]])),
  );
  const run = (part: Part, strict: boolean) =>
    scoreClaims(corpus.decisions, trace, { kinds, part, strict });
  const written = await readWrittenClaims(root, 'dev');
  const second = await readWrittenClaims(root, 'second-reader');
  const rulings = corpus.decisions.flatMap(({ data }) => data?.claims ?? []);
  const results = {
    dev: run('dev', false),
    heldBack: run('test', false),
    heldBackStrict: run('test', true),
    writtenDev: scoreWritten(written, trace),
    writtenTest: scoreWritten(await readWrittenClaims(root, 'test'), trace),
    readerRulings: scoreReader(rulings, second),
    readerWritten: scoreReader(written, second),
    seen: seenClaims(corpus.decisions, trace, kinds),
    writtenFalse: falseWritten(written, trace),
    false: falseClaims(await withoutClaim(root), trace),
  };
  if (json) return `${JSON.stringify(results)}\n`;
  return [
    table('rulings the rules were tuned on, each without its own ruling', results.dev),
    table('rulings held back from tuning, each without its own ruling', results.heldBack),
    table('the same, without any ruling on the same page', results.heldBackStrict),
    writtenNote,
    table('written claims the rules were tuned on', results.writtenDev),
    table('written claims held back from tuning', results.writtenTest),
    readerNote,
    ...[results.readerRulings, results.readerWritten].map(
      ({ claims, verdict }, at) =>
        `  verdict on ${claims} ${at === 0 ? 'rulings' : 'written claims'}`.padEnd(41) +
        share(verdict),
    ),
    '',
    `ruled claims taken for claims unasked    ${share(results.seen)}`,
    `lines written to claim nothing, taken for a claim    ${share(results.writtenFalse)}`,
    `statements labelled as no claim, taken for one    ${share(results.false)}`,
    '',
  ].join('\n');
}

const writtenNote =
  'Claims of reviews/written-claims: written and ruled for this purpose by nine writers, traced without\n' +
  'being told that they are claims. Rules and weights were tuned on the first part, whose score is no\n' +
  'measure of new claims; the errors of the second were not read.\n';

const readerNote =
  'Second readers ruled on claims of the corpus, and on written claims tuned on, by the same record and without seeing what had been ruled:';

/** Labelled statements of `reviews/gold` that make no claim. */
async function withoutClaim(root: string): Promise<Unit[]> {
  const folder = join(root, 'reviews/gold');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const read = await Promise.all(names.map((name) => readGold(join(folder, name))));
  return read.flatMap(({ rows }) => {
    const units = unitsOfGold(rows);
    // Lines that were labelled for some themes only say nothing about claims.
    return units.filter(
      (_unit, index) => rows[index]?.claim === false && rows[index].asked === undefined,
    );
  });
}

const share = ({ value, low, high }: Interval): string =>
  `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

function table(title: string, score: ClaimScore): string {
  const columns = [...verdicts, 'none'] as const;
  const cell = (text: string): string => text.padStart(13);
  const rows = verdicts.map((ruled) =>
    [
      ruled.padEnd(14),
      ...columns.map((said) => cell(String(score.confusion[ruled][said] ?? 0))),
    ].join(''),
  );
  return [
    `${title}: ${score.claims} claims, ${score.withStudy} with a study`,
    `  right study first      ${share(score.first)}`,
    `  right study in three   ${share(score.inThree)}`,
    `  verdict                ${share(score.verdict)}`,
    '',
    [`  ruled ↓ said →`.padEnd(14), ...columns.map((said) => cell(said))].join(''),
    ...rows.map((row) => `  ${row}`),
    '',
  ].join('\n');
}
