import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** Asks that a reader can find each study: by DOI, PubMed number, registration or an address. */
export const studyAddress: Rule = ({ corpus }) => {
  for (const { data, file, place } of corpus.studies) {
    if (!data) continue;
    const { doi, pmid, registration } = data.citation;
    if (doi ?? pmid ?? registration ?? data.addresses[0]) continue;
    const expected = 'expected a doi, pmid, registration or address';
    const reason = `Unexpected study without an address, ${expected}, add the DOI under citation`;
    fault(file, 'study-address', reason, place('citation'));
  }
};
