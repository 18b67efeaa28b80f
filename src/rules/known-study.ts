import { fault } from '../fault.ts';
import { remedy } from '../nearest.ts';
import { slugOf } from '../pipeline/parse.ts';
import type { Rule } from './rule.ts';

/** Asks that every study a ruling rests on is on record. */
export const knownStudy: Rule = ({ corpus }) => {
  const paths = corpus.files.map(({ path }) => path).filter((path) => path.includes('/studies/'));
  const known = [...new Set([...paths.map(slugOf), ...corpus.studies.map(({ slug }) => slug)])];
  for (const { data, file, place } of corpus.decisions) {
    for (const [index, claim] of (data?.claims ?? []).entries()) {
      for (const [at, study] of claim.studies.entries()) {
        if (known.includes(study)) continue;
        const use = remedy(study, known, 'add that study first');
        const reason = `Unexpected study "${study}", expected an id in reviews/studies, ${use}`;
        fault(file, 'known-study', reason, place('claims', index, 'studies', at));
      }
    }
  }
};
