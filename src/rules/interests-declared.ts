import { fault } from '../fault.ts';
import { gainingInterests, promotionalKinds, type SourceKind } from '../vocabulary.ts';
import { findSelling } from './interests-declared/selling.ts';
import type { Rule } from './rule.ts';
import type { ParsedSource, Segment } from '../types.ts';

const sellerKinds: readonly SourceKind[] = [...promotionalKinds, 'directory'];
const gaining: readonly string[] = gainingInterests;
/** Kinds that tell of other people's selling: what they quote is not their own. */
const reporting: readonly SourceKind[] = [
  'news',
  'news-account',
  'regulator',
  'health-information',
];

/** Asks that sellers say what they gain, that `none-known` stands alone, and that the text bears it out. */
export const interestsDeclared: Rule = ({ corpus, segments }) => {
  const bySource = Map.groupBy(segments, ({ source }) => source);
  for (const source of corpus.sources) {
    const { data, file, place } = source;
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
    } else reportSelling(source, bySource.get(source.slug) ?? []);
  }
};

function reportSelling({ data, file }: ParsedSource, statements: readonly Segment[]): void {
  if (!data || reporting.includes(data.kind)) return;
  if (data.interests.some((interest) => gaining.includes(interest))) return;
  for (const { text, at } of statements) {
    const found = findSelling(text);
    if (!found) continue;
    const actual = `Unexpected "${found.words}" in a source whose interests are ${data.interests.join(', ')}`;
    const expected = 'expected whoever sells to be declared';
    const use = 'add "affiliate-links", "provider" or another that fits, or say whose offer it is';
    fault(file, 'interests-declared', `${actual}, ${expected}, ${use}`, at.offset + found.at);
    return;
  }
}
