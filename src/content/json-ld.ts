import type { Claim, Source, Study } from '../types.ts';
import { lastingLinks } from './study-links.ts';

const publisher = { '@type': 'Organization', name: 'Evenhand contributors' };

/** `<` of the data may not end the data block it stands in. */
const block = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A study as `schema.org/ScholarlyArticle`: the paper itself, with no judgement of ours. */
export function studyJsonLd(study: Study): string {
  const { citation, population } = study;
  const links = lastingLinks(study).map(({ href }) => href);
  return block({
    '@context': 'https://schema.org/',
    '@type': 'ScholarlyArticle',
    headline: citation.title,
    ...(citation.authors === undefined ? {} : { author: citation.authors }),
    ...(citation.year === undefined ? {} : { datePublished: String(citation.year) }),
    ...(citation.journal === undefined
      ? {}
      : { isPartOf: { '@type': 'Periodical', name: citation.journal } }),
    ...(citation.doi === undefined
      ? {}
      : { identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: citation.doi } }),
    ...(links.length === 0 ? {} : { sameAs: links }),
    about: [study.intervention.drug, population.condition].flat(),
    abstract: study.finding,
  });
}

/**
 * A ruling as `schema.org/ClaimReview`. It carries no `reviewRating`: a verdict in words is no number
 * of stars. `undefined` where no person ruled, since a suggestion is no review.
 */
export function claimJsonLd(
  claim: Claim,
  { source, verdict, url }: { source: Source; verdict: string; url: string },
): string | undefined {
  if (claim.standing !== 'checked' || claim.ruled === undefined) return undefined;
  return block({
    '@context': 'https://schema.org/',
    '@type': 'ClaimReview',
    url,
    claimReviewed: claim.text,
    datePublished: claim.ruled.date,
    author: publisher,
    reviewBody: `${verdict}. ${claim.ruled.reason}`,
    ...(claim.ruled.addresses.length === 0 ? {} : { citation: claim.ruled.addresses }),
    itemReviewed: {
      '@type': 'Claim',
      text: claim.text,
      // A private person's account is not named to search engines as the author of a claim.
      ...(source.group === 'account'
        ? {}
        : { author: { '@type': 'Organization', name: source.publisher } }),
      ...(source.group === 'account' || source.url === undefined
        ? {}
        : { appearance: { '@type': 'CreativeWork', url: source.url } }),
    },
  });
}
