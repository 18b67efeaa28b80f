import { describe, expect, it } from 'vitest';
import { claimJsonLd, studyJsonLd } from '../../src/content/json-ld.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { join } from 'node:path';

const corpus = parse(await read(join(import.meta.dirname, '../golden/corpus')));
const { claims, sources, studies } = analyse(corpus);
const of = (standing: string) => {
  const claim = claims.find((one) => one.standing === standing);
  const source = sources.find(({ id }) => id === claim?.source);
  if (claim === undefined || source === undefined) throw new Error(`no ${standing} claim`);
  return { claim, source };
};
const url = 'https://example.org/claims/x/';

describe('linked data', () => {
  it('gives a ruling as a review in words, without stars', () => {
    const { claim, source } = of('checked');
    const text = claimJsonLd(claim, { source, verdict: 'Untraceable', url });
    expect(text).not.toContain('reviewRating');
    expect(JSON.parse(text ?? '')).toMatchObject({
      '@type': 'ClaimReview',
      url,
      claimReviewed: claim.text,
      itemReviewed: { '@type': 'Claim', text: claim.text },
    });
  });

  it('makes no review of what only a rule suggests', () => {
    const { claim, source } = of('suggested');
    expect(claimJsonLd(claim, { source, verdict: 'Partly', url })).toBeUndefined();
  });

  it('names no private person as the author of a claim', () => {
    const { claim, source } = of('checked');
    const account = { ...source, group: 'account' as const };
    const text = claimJsonLd(claim, { source: account, verdict: 'Partly', url });
    expect(JSON.parse(text ?? '')).not.toHaveProperty('itemReviewed.author');
    expect(JSON.parse(text ?? '')).not.toHaveProperty('itemReviewed.appearance');
  });

  it('gives a study as the paper it is, and no tag of the data ends the block', () => {
    const [study] = studies;
    if (study === undefined) throw new Error('no study');
    const text = studyJsonLd({ ...study, finding: '</script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: study.citation.title,
      abstract: '</script>',
    });
  });
});
