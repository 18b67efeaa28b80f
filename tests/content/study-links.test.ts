import { describe, expect, it } from 'vitest';
import { studyJsonLd } from '../../src/content/json-ld.ts';
import { lastingLinks, studyLinks } from '../../src/content/study-links.ts';
import type { Study } from '../../src/types.ts';

const study = {
  citation: { title: 'Prices' },
  intervention: { drug: ['ketamine'] },
  population: { condition: 'clinics' },
  addresses: ['https://www.example.org/prices/', 'https://clinic.example/fees'],
} as unknown as Study;
const withDoi = { ...study, citation: { ...study.citation, doi: '10.1000/1' } };

describe('the addresses of a study', () => {
  it('are the lasting ones alone, where it has any', () => {
    expect(studyLinks(withDoi)).toEqual([
      { href: 'https://doi.org/10.1000/1', name: 'doi 10.1000/1' },
    ]);
  });

  it('are all pages where it was read, where it has none', () => {
    expect(lastingLinks(study)).toEqual([]);
    expect(studyLinks(study).map(({ name }) => name)).toEqual(['example.org', 'clinic.example']);
  });

  it('stand in linked data only where they are the study itself', () => {
    expect(JSON.parse(studyJsonLd(study))).not.toHaveProperty('sameAs');
    expect(JSON.parse(studyJsonLd(withDoi))).toMatchObject({
      sameAs: ['https://doi.org/10.1000/1'],
    });
  });
});
