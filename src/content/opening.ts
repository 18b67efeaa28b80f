import type { Pair, Statement } from '../types.ts';
import type { Theme } from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';

export interface Opposed {
  name: string;
  first: Pair['first'];
  favourable: Statement;
  critical: Statement;
}

/**
 * Two accounts that speak for and against in the same matter, for the front page: the pair of the
 * theme whose two statements are nearest to each other in length, so that neither side looks the
 * louder. Both stand whole. Absent where the theme has no pair of accounts.
 */
export function opposed(evidence: Evidence, theme: Theme, unlike?: string): Opposed | undefined {
  const pairs = evidence.balance(`theme:${theme}`)?.pairs ?? [];
  const [best] = pairs
    .flatMap((pair) => {
      const favourable = evidence.statement(pair.favourable);
      const critical = evidence.statement(pair.critical);
      if (pair.concept === undefined || pair.concept.id === unlike) return [];
      if (![favourable, critical].every((one) => isOpen(evidence, one))) return [];
      return [{ name: evidence.label(pair.concept.id), first: pair.first, favourable, critical }];
    })
    .sort((a, b) => unevenness(a) - unevenness(b) || (a.favourable.id < b.favourable.id ? -1 : 1));
  return best;
}

const isOpen = (evidence: Evidence, { source, voice, text }: Statement) => {
  const { group, gains } = evidence.source(source);
  return group === 'account' && !gains && voice === 'experience' && text.length > 40 && text.length < 240;
};

const unevenness = ({ favourable, critical }: Opposed) =>
  Math.abs(favourable.text.length - critical.text.length);
