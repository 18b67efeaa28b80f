import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/pipeline/index.ts';
import { corpusOf } from './corpus-of.ts';
import type { Claim, Statement } from '../../src/types.ts';

const reviews = join(import.meta.dirname, '../golden/corpus/reviews');
const golden = Object.fromEntries(
  readdirSync(reviews, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml)$/.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(reviews, name), 'utf8')]),
);

function traced(changes: Record<string, string> = {}): {
  claims: Claim[];
  statements: Statement[];
} {
  return analyse(corpusOf({ ...golden, ...changes }));
}

const claimOf = (text: string, changes: Record<string, string> = {}) =>
  traced(changes).claims.find((claim) => claim.text.includes(text));

const study = golden['studies/golden-2013.yaml'] ?? '';
const named = 'Journal of Golden Trials';

describe('trace', () => {
  it('finds the study by named journal and near figure, and says what the claim left out', () => {
    expect(claimOf(named)).toMatchObject({
      verdict: 'overstated',
      standing: 'suggested',
      studies: ['golden-2013'],
      attributed: 'Journal of Golden Trials',
      reasons: [
        'Golden 2013 measured 64 % on ketamine (response, 24 h).',
        'It says 70 %; Golden 2013 found 64 % on ketamine.',
        'It leaves out the comparison group: 28 % on midazolam (about 30 of 47 against 7 of 25, 36 percentage points apart, 95% interval 12 to 54).',
        'No psychotherapy was part of the study.',
      ],
    });
  });

  it('follows a figure of the study: where it changes, the reasons change', () => {
    const changed = study.replace('value: 64', 'value: 70');
    expect(claimOf(named, { 'studies/golden-2013.yaml': changed })?.reasons).toEqual([
      'Golden 2013 measured 70 % on ketamine (response, 24 h).',
      'It leaves out the comparison group: 28 % on midazolam (about 33 of 47 against 7 of 25, 42 percentage points apart, 95% interval 18 to 60).',
      'No psychotherapy was part of the study.',
    ]);
  });

  it('follows a figure of the study: where it changes enough, the verdict changes', () => {
    const told = golden['sources/a-clinic.md']?.replace(
      '70% of patients',
      '64% of patients against 28% on midazolam',
    );
    const verdictAt = (value: number) =>
      claimOf(named, {
        'sources/a-clinic.md': told ?? '',
        'studies/golden-2013.yaml': study.replaceAll('64', String(value)),
      })?.verdict;
    expect(verdictAt(64)).toBe('supported');
    expect(verdictAt(58)).toBe('overstated');
  });

  it('supports a claim that gives the figure and the comparison', () => {
    const text = golden['sources/a-clinic.md']?.replace(
      '70% of patients',
      '64% of patients against 28% on midazolam',
    );
    expect(claimOf(named, { 'sources/a-clinic.md': text ?? '' })).toMatchObject({
      verdict: 'supported',
      reasons: [
        'Golden 2013 measured 64 % on ketamine (response, 24 h).',
        'No psychotherapy was part of the study.',
      ],
    });
  });

  it('spells out another route', () => {
    const text = golden['sources/a-clinic.md']
      ?.replace('70% of patients', '64% of patients against 28% on midazolam')
      .replace('route: [iv]', 'route: [sublingual]');
    expect(claimOf(named, { 'sources/a-clinic.md': text ?? '' })).toMatchObject({
      verdict: 'partly',
      reasons: [
        'Golden 2013 measured 64 % on ketamine (response, 24 h).',
        'Another route: the claim is about sublingual, the study gave it iv.',
        'No psychotherapy was part of the study.',
      ],
    });
  });

  it('never uses what a study keeps as unverified', () => {
    // "93%" stands in golden-2013 under `unverified` only.
    const withoutRuling = traced({ 'decisions/a-clinic.yaml': 'source: a-clinic\n' });
    const claim = withoutRuling.claims.find(({ text }) => text.includes('93%'));
    expect(claim).toMatchObject({ verdict: 'untraceable', studies: [] });
    expect(JSON.stringify(claim?.candidates)).not.toContain('93');
  });

  it("makes no claim of an account's own experience", () => {
    const own = traced().claims.filter(({ source }) => source.endsWith('-account'));
    expect(own).toEqual([]);
  });

  it('lets the rulings on a statement take the place of what the machine proposes', () => {
    const { claims, statements } = traced();
    const ruled = claims.filter(({ statement }) => statement === 'a-clinic-2b78a35f');
    expect(ruled.map(({ id, verdict, standing }) => ({ id, verdict, standing }))).toEqual([
      { id: 'clinic-any-infusion', verdict: null, standing: 'open' },
      { id: 'clinic-own-patients', verdict: 'untraceable', standing: 'checked' },
    ]);
    expect(ruled[1]?.ruled).toMatchObject({
      by: 'Editors',
      at: { file: 'reviews/decisions/a-clinic.yaml', line: 3 },
    });
    const statement = statements.find(({ id }) => id === 'a-clinic-2b78a35f');
    expect(statement?.claim).toEqual(['clinic-any-infusion', 'clinic-own-patients']);
  });

  it('lets a ruling on tags overrule the reader, and shows who ruled', () => {
    const statement = traced().statements.find(({ id }) => id === 'a-clinic-5ea053e5');
    expect(statement).toMatchObject({
      themes: [],
      ruled: { reason: 'A promise, not a claim that can be checked.' },
    });
    expect(statement).not.toHaveProperty('claim');
  });

  it('gives the address for readers as DOI, PubMed or registry', () => {
    const { studies } = analyse(corpusOf(golden));
    expect(studies.map(({ id, url }) => [id, url])).toEqual([
      ['golden-2013', 'https://doi.org/10.1000/golden.2013'],
      ['silver-2020', 'https://pubmed.ncbi.nlm.nih.gov/12345678/'],
      ['tin-2022', 'https://clinicaltrials.gov/study/NCT01234567'],
    ]);
  });
});
