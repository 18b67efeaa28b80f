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
export function opposed(evidence: Evidence, theme: Theme): Opposed | undefined {
  const [best] = pairsOf(evidence, theme)
    .filter(({ favourable, critical }) => [favourable, critical].every((one) => isOpen(evidence, one)))
    .sort((a, b) => unevenness(a) - unevenness(b) || (a.favourable.id < b.favourable.id ? -1 : 1));
  return best;
}

/** Pairs about money outside the fence, at most `limit`, in the order of the balance. */
export function worth(evidence: Evidence, limit: number): Opposed[] {
  const sold = ({ source }: Statement) => evidence.source(source).group === 'seller';
  return pairsOf(evidence, 'cost')
    .filter(({ favourable, critical }) => !sold(favourable) && !sold(critical))
    .slice(0, limit);
}

function pairsOf(evidence: Evidence, theme: Theme): Opposed[] {
  const pairs = evidence.balance(`theme:${theme}`)?.pairs ?? [];
  return pairs.map(({ concept, first, favourable, critical }) => ({
    name: concept === undefined ? 'two sides of the same theme' : evidence.label(concept.id),
    first,
    favourable: evidence.statement(favourable),
    critical: evidence.statement(critical),
  }));
}

const isOpen = (evidence: Evidence, { source, voice, text }: Statement) => {
  const { group, gains } = evidence.source(source);
  return group === 'account' && !gains && voice === 'experience' && text.length > 40 && text.length < 240;
};

const unevenness = ({ favourable, critical }: Opposed) =>
  Math.abs(favourable.text.length - critical.text.length);
