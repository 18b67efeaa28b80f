import type { Study } from '../types.ts';

export interface StudyLink {
  href: string;
  name: string;
}

const registries: [pattern: RegExp, href: (id: string) => string][] = [
  [/NCT\d{8}/u, (id) => `https://clinicaltrials.gov/study/${id}`],
  [/ACTRN\d{14}/u, (id) => `https://anzctr.org.au/${id}.aspx`],
  [/ISRCTN\d{8}/u, (id) => `https://www.isrctn.com/${id}`],
];

/** Lasting addresses of a study: DOI, PubMed, registry. */
export function lastingLinks({ citation }: Study): StudyLink[] {
  const links: StudyLink[] = [];
  const { doi, pmid, registration = '' } = citation;
  if (doi !== undefined) links.push({ href: `https://doi.org/${doi}`, name: `doi ${doi}` });
  if (pmid !== undefined) {
    links.push({ href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, name: `PubMed ${pmid}` });
  }
  for (const [pattern, href] of registries) {
    const id = pattern.exec(registration)?.[0];
    if (id !== undefined) links.push({ href: href(id), name: id });
  }
  return links;
}

/**
 * Lasting addresses of a study; where it has none, each page where it was read, named by its host.
 * Where it has some, pages by bare number and mirrors of the paper are left to the data files.
 */
export function studyLinks(study: Study): StudyLink[] {
  const lasting = lastingLinks(study);
  if (lasting.length > 0) return lasting;
  return study.addresses.map((href) => ({
    href,
    name: new URL(href).host.replace(/^www\./u, ''),
  }));
}
