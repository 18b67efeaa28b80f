import { warning } from '../fault.ts';
import { basisOf } from '../pipeline/trace/basis.ts';
import type { Rule } from './rule.ts';

/** Asks that a ruling be looked at again when a study it rests on has changed since. */
export const rulingUpToDate: Rule = ({ corpus }) => {
  const studies = new Map(corpus.studies.flatMap(({ data }) => (data ? [[data.id, data]] : [])));
  for (const { data, file, place, slug } of corpus.decisions) {
    for (const [index, ruling] of (data?.claims ?? []).entries()) {
      const rests = ruling.studies.flatMap((id) => studies.get(id) ?? []);
      // A study that is missing or unreadable has a message of its own.
      if (ruling.basis === undefined || rests.length < ruling.studies.length) continue;
      const now = basisOf(rests);
      if (now === ruling.basis) continue;
      const names = ruling.studies.join(', ');
      warning(
        file,
        'ruling-up-to-date',
        `Unexpected basis "${ruling.basis}" of ruling "${ruling.id}", expected "${now}" since ${names} changed, read the ruling again and run npm run stamp -- ${slug}`,
        place('claims', index, 'basis'),
      );
    }
  }
};
