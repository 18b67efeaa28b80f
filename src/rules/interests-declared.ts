import { fault } from '../fault.ts';
import { promotionalKinds, type SourceKind } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

const sellerKinds: readonly SourceKind[] = [...promotionalKinds, 'directory'];

/** Asks that sellers say what they gain, and that `none-known` stands alone. */
export const interestsDeclared: Rule = ({ corpus }) => {
  for (const { data, file, place } of corpus.sources) {
    if (!data) continue;
    const none = data.interests.indexOf('none-known');
    if (none >= 0 && data.interests.length > 1) {
      const others = data.interests.filter((interest) => interest !== 'none-known').join(', ');
      const reason = `Unexpected interest "none-known" beside ${others}, expected it alone, take it away`;
      fault(file, 'interests-declared', reason, place('interests', none));
    } else if (none >= 0 && sellerKinds.includes(data.kind)) {
      const expected = `expected what a ${data.kind} gains`;
      const reason = `Unexpected interest "none-known", ${expected}, use "provider" or another that fits`;
      fault(file, 'interests-declared', reason, place('interests', none));
    }
  }
};
