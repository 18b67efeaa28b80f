import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../src/pipeline/index.ts';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import type { Counts, Dataset, ParsedCorpus } from '../src/types.ts';

const root = join(import.meta.dirname, '..');
let corpus: ParsedCorpus;
let dataset: Dataset;

beforeAll(async () => {
  corpus = parse(await read(root));
  dataset = analyse(corpus, 'method');
}, 60_000);

/** Fisher and Yates with a fixed stream of numbers, so that a failure can be repeated. */
function shuffled<One>(list: readonly One[]): One[] {
  let seed = 7;
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    seed = (seed * 48271) % 2147483647;
    const other = seed % (index + 1);
    [copy[index], copy[other]] = [copy[other] as One, copy[index] as One];
  }
  return copy;
}

describe('the dataset of the whole corpus', () => {
  it('holds statements whose place slices to their text', () => {
    const contents = new Map(corpus.sources.map((source) => [source.file.path, source.contents]));
    expect(dataset.statements.length).toBeGreaterThan(1000);
    const wrong = dataset.statements.filter(
      ({ at, text }) => contents.get(at.file)?.slice(at.offset, at.end) !== text,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('gives words behind each label that stand in the statement where it says', () => {
    const wrong = dataset.statements.filter(({ text, because }) =>
      because.some((one) => text.slice(one.start, one.end) !== one.text),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('resolves every claim to its statement, source and studies, and back', () => {
    const statements = new Map(dataset.statements.map((one) => [one.id, one]));
    const studies = new Set(dataset.studies.map(({ id }) => id));
    const lost = dataset.claims.filter(
      (claim) =>
        statements.get(claim.statement)?.claim?.includes(claim.id) !== true ||
        statements.get(claim.statement)?.source !== claim.source ||
        claim.also.some((id) => statements.get(id)?.claim?.includes(claim.id) !== true) ||
        [...claim.studies, ...claim.candidates.map(({ study }) => study)].some(
          (id) => !studies.has(id),
        ),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
    const claims = new Set(dataset.claims.map(({ id }) => id));
    const dangling = dataset.statements.flatMap(({ claim = [] }) =>
      claim.filter((id) => !claims.has(id)),
    );
    expect(dangling).toEqual([]);
  });

  it('applies every ruling on a claim', () => {
    const rulings = corpus.decisions.flatMap(({ data }) => data?.claims ?? []);
    const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
    expect(rulings.length).toBeGreaterThan(0);
    for (const { id, verdict } of rulings) {
      expect([id, claims.get(id)?.verdict]).toEqual([id, verdict ?? null]);
    }
  });

  it('has ids that are unique and sorted', () => {
    for (const list of ['sources', 'statements', 'claims', 'studies', 'balances'] as const) {
      const ids = dataset[list].map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  it('is byte-identical when made again', () => {
    expect(JSON.stringify(analyse(corpus, 'method'))).toBe(JSON.stringify(dataset));
  });

  it('does not depend on the order of the files', () => {
    const mixed: ParsedCorpus = {
      ...corpus,
      sources: shuffled(corpus.sources),
      studies: shuffled(corpus.studies),
      decisions: shuffled(corpus.decisions),
      files: shuffled(corpus.files),
    };
    expect(mixed.sources.map(({ slug }) => slug)).not.toEqual(
      corpus.sources.map(({ slug }) => slug),
    );
    expect(JSON.stringify(analyse(mixed, 'method'))).toBe(JSON.stringify(dataset));
  });

  it('has totals that equal their parts', () => {
    expect(dataset.counts).toEqual({
      sources: dataset.sources.length,
      statements: dataset.statements.length,
      claims: dataset.claims.length,
      studies: dataset.studies.length,
    });
    const perSource = dataset.sources.reduce((sum, { statements }) => sum + statements, 0);
    expect(perSource).toBe(dataset.counts.statements);
  });

  it('has balances that are partitions and never count more without those who gain', () => {
    const sum = (counts: Counts) =>
      counts.favourable + counts.critical + counts.mixed + counts.neutral;
    expect(dataset.balances.length).toBeGreaterThan(5);
    for (const { groups, sources } of dataset.balances) {
      for (const [group, { all, withoutGain }] of Object.entries(groups)) {
        expect(sum(all)).toBe(all.speaking);
        expect(sum(withoutGain)).toBe(withoutGain.speaking);
        expect(all.speaking).toBe(sources.filter((one) => one.group === group).length);
        for (const key of ['favourable', 'critical', 'mixed', 'neutral', 'of'] as const) {
          expect(withoutGain[key]).toBeLessThanOrEqual(all[key]);
        }
        expect(all.speaking).toBeLessThanOrEqual(all.of);
      }
    }
  });

  it('pairs a favourable with a critical statement of two sources', () => {
    const statements = new Map(dataset.statements.map((one) => [one.id, one]));
    const pairs = dataset.balances.flatMap((one) => one.pairs);
    expect(pairs.length).toBeGreaterThan(10);
    for (const pair of pairs) {
      const [one, other] = [statements.get(pair.favourable), statements.get(pair.critical)];
      expect([one?.stance, other?.stance]).toEqual(['favourable', 'critical']);
      expect(one?.source).not.toBe(other?.source);
    }
  });
});
