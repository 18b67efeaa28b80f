import type { Concept, Pair, Statement } from '../types.ts';
import type { Theme } from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';
import { themeName } from './wording.ts';

export interface Opposed {
  /** The matter both speak of; the theme where they share no narrower one. */
  name: string;
  first: Pair['first'];
  favourable: Statement;
  critical: Statement;
}

/**
 * The first pair of the front page: on the condition or outcome that most accounts praise and most
 * deny, the praise and the denial nearest to each other in length, so that neither looks the louder.
 * A benefit is denied under "how response differs", hence two themes. Both statements stand whole.
 */
export function helped(evidence: Evidence): Opposed | undefined {
  const [best] = evidence.concepts
    .filter(({ kind }) => kind === 'condition' || kind === 'outcome')
    .map(({ kind, id }) => sides(evidence, { kind, id }))
    .sort((a, b) => fewer(b) - fewer(a) || (a.concept.id < b.concept.id ? -1 : 1));
  if (best === undefined || fewer(best) === 0) return undefined;
  const pair = evenest(best);
  if (pair === undefined) return undefined;
  return { name: evidence.label(best.concept.id), first: 'critical', ...pair };
}

/** Of all pairs the one whose halves are nearest in length; ties fall by id. */
function evenest({ favourable: praise, critical: denial }: Sides): Both | undefined {
  let found: Both | undefined;
  for (const favourable of praise) {
    for (const critical of denial) {
      const pair = { favourable, critical };
      const nearer = found === undefined ? -1 : unevenness(pair) - unevenness(found);
      if (found === undefined || nearer < 0) found = pair;
      else if (nearer === 0 && key(pair).localeCompare(key(found), 'en') < 0) found = pair;
    }
  }
  return found;
}

/**
 * The pair of accounts of a theme that speak best to each other, among those of about the same length;
 * absent where it has none.
 */
export function opposed(evidence: Evidence, theme: Theme): Opposed | undefined {
  return pairsOf(evidence, theme).find(
    (pair) =>
      [pair.favourable, pair.critical].every((one) => isOpen(evidence, one)) &&
      unevenness(pair) <= mostUneven,
  );
}
/** Letters by which one half of a pair may be longer than the other without looking the louder. */
const mostUneven = 40;

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
    name: concept === undefined ? themeName[theme] : evidence.label(concept.id),
    first,
    favourable: evidence.statement(favourable),
    critical: evidence.statement(critical),
  }));
}

interface Sides {
  concept: Concept;
  favourable: Statement[];
  critical: Statement[];
}

function sides(evidence: Evidence, concept: Concept): Sides {
  const sure = evidence
    .statementsAbout(concept)
    .filter((one) => one.unsure.length === 0 && isOpen(evidence, one));
  const on = (theme: Theme, stance: Statement['stance']) =>
    sure.filter((one) => one.stance === stance && one.themes.includes(theme));
  return {
    concept,
    favourable: on('benefit', 'favourable'),
    critical: on('variable-response', 'critical'),
  };
}

const fewer = ({ favourable, critical }: Sides) => Math.min(favourable.length, critical.length);

const isOpen = (evidence: Evidence, { source, voice, text }: Statement) => {
  const { group, gains } = evidence.source(source);
  return (
    group === 'account' && !gains && voice === 'experience' && text.length > 50 && text.length < 240
  );
};

type Both = Pick<Opposed, 'favourable' | 'critical'>;
const unevenness = ({ favourable, critical }: Both) =>
  Math.abs(favourable.text.length - critical.text.length);
const key = ({ favourable, critical }: Both) => favourable.id + critical.id;
