import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim, Source, Statement, Study } from '../../src/types.ts';
import { dist, files, idsOf, pages } from './pages.ts';

const root = path.resolve(dist, '..');
const load = <Shape>(name: string): Shape[] =>
  JSON.parse(readFileSync(path.join(dist, 'data', `${name}.json`), 'utf8')) as Shape[];
const sources = load<Source>('sources');
const statements = load<Statement>('statements');
const claims = load<Claim>('claims');
const studies = load<Study>('studies');
const contents = new Map<string, string>();

function fileOf(name: string): string {
  const known = contents.get(name) ?? readFileSync(path.join(root, name), 'utf8');
  contents.set(name, known);
  return known;
}

describe('data', () => {
  it('slices every statement out of its file at its place', () => {
    expect(statements.length).toBeGreaterThan(1000);
    const wrong = statements.filter(
      ({ at, text }) => fileOf(at.file).slice(at.offset, at.end) !== text,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('counts lines and columns as an editor does', () => {
    const wrong = statements.filter(({ at }) => {
      const before = fileOf(at.file)
        .slice(0, at.offset)
        .split(/\r\n|\r|\n/u);
      return before.length !== at.line || (before.at(-1)?.length ?? 0) + 1 !== at.column;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['sources', sources],
    ['statements', statements],
    ['claims', claims],
    ['studies', studies],
  ])('lists %s by id, each once', (_, list) => {
    const ids = list.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('names only statements, sources and studies that are there', () => {
    const known = {
      statement: new Set(statements.map(({ id }) => id)),
      source: new Set(sources.map(({ id }) => id)),
      study: new Set(studies.map(({ id }) => id)),
    };
    const faults = claims.filter(
      (claim) =>
        ![claim.statement, ...claim.also].every((id) => known.statement.has(id)) ||
        !known.source.has(claim.source) ||
        ![...claim.studies, ...claim.candidates.map(({ study }) => study)].every((id) =>
          known.study.has(id),
        ),
    );
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it('gives every record a page, and every statement an anchor on its source’s', () => {
    const anchors = new Map(pages.map(({ address, tree }) => [address, new Set(idsOf(tree))]));
    const missing = [
      ...sources.map(({ id }) => `/sources/${id}/index.html`),
      ...claims.map(({ id }) => `/claims/${id}/index.html`),
      ...studies.map(({ id }) => `/studies/${id}/index.html`),
    ].filter((file) => !files.has(file));
    expect(missing).toEqual([]);
    const lost = statements.filter(
      ({ id, source }) => anchors.get(`/sources/${source}/`)?.has(id) !== true,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('is there as tables too, with a codebook', () => {
    const names = ['sources', 'statements', 'claims', 'studies', 'codebook'];
    expect(names.filter((name) => !files.has(`/data/${name}.csv`))).toEqual([]);
  });
});
