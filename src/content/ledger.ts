import type { Balance, Concept, Source, Statement } from '../types.ts';
import type { ConceptKind, Stance, Theme } from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';
import { takingTurns, type Part } from './paged.ts';

/** One matter with what is said on each side of it, by nobody who sells it. */
export interface Entry {
  /** Absent for what names no narrower matter. */
  concept?: Concept;
  first: 'favourable' | 'critical';
  favourable: Statement[];
  mixed: Statement[];
  critical: Statement[];
  /** Sides on which nobody speaks within this theme, filled from what is said of the matter elsewhere. */
  elsewhere: ('favourable' | 'critical')[];
  /** Distinct sources that speak of it here. */
  sources: number;
}

/** Behind the fence stands whatever a seller published, and praise wherever it stands. */
export function isFenced(statement: Statement, source: Source): boolean {
  return source.group === 'seller' || statement.voice === 'marketing';
}

/** What is said in front of the fence, the stances taking turns, and what is said behind it. */
export function parted(evidence: Evidence, statements: readonly Statement[]): Part<Statement>[] {
  const fenced = (one: Statement) => isFenced(one, evidence.source(one.source));
  return [
    { id: 'h-said', items: takingTurns(statements.filter((one) => !fenced(one))) },
    { id: 'h-sell', items: statements.filter(fenced) },
  ];
}

/** What a theme is parted by: the kinds of concept it is about, first choice first. */
const kinds: Record<Theme, ConceptKind[]> = {
  benefit: ['outcome', 'condition'],
  challenge: ['effect', 'outcome', 'condition'],
  'side-effect': ['effect'],
  cost: ['outcome', 'route', 'condition'],
  'variable-response': ['outcome', 'condition'],
};

/** The theme under which the other side of a theme is mostly told. */
const counterpart: Partial<Record<Theme, Theme>> = {
  benefit: 'variable-response',
  'variable-response': 'benefit',
};

type Matters = Map<string, { concept: Concept; statements: Statement[] }>;

/** Statements of a theme outside the fence. */
const outside = (evidence: Evidence, theme: Theme) =>
  evidence
    .statementsOn(theme)
    .filter((statement) => !isFenced(statement, evidence.source(statement.source)));

/**
 * The statements of a theme that stand outside the fence, parted by matter, the matter most sources
 * speak of first. Each statement stands under one matter: that of its pair, else the most spoken-of it names.
 */
export function matters(evidence: Evidence, theme: Theme): Matters {
  const open = outside(evidence, theme);
  const reach = new Map<string, Set<string>>();
  for (const statement of open) {
    for (const { kind, id } of statement.concepts) {
      const key = `${kind}:${id}`;
      reach.set(key, (reach.get(key) ?? new Set()).add(evidence.writer(statement.source)));
    }
  }
  // A statement that answers another stands where the other stands.
  const paired = new Map(
    (evidence.balance(`theme:${theme}`)?.pairs ?? []).flatMap(
      ({ concept, favourable, critical }) =>
        concept !== undefined && kinds[theme].includes(concept.kind)
          ? [favourable, critical].map((id) => [id, concept] as const)
          : [],
    ),
  );
  const size = (concept: Concept) => reach.get(`${concept.kind}:${concept.id}`)?.size ?? 0;
  const found: Matters = new Map();
  for (const statement of open) {
    const concept = paired.get(statement.id) ?? matterOf(statement, kinds[theme], size);
    if (concept === undefined) continue;
    const key = `${concept.kind}:${concept.id}`;
    const matter = found.get(key) ?? { concept, statements: [] };
    matter.statements.push(statement);
    found.set(key, matter);
  }
  return new Map(
    [...found].sort(([a, x], [b, y]) => speakers(y) - speakers(x) || (a < b ? -1 : 1)),
  );
}

/** All statements of a theme: by matter, then what names none, then what stands behind the fence. */
export function themeParts(evidence: Evidence, theme: Theme): Part<Statement>[] {
  const groups = [...matters(evidence, theme).values()];
  const grouped = new Set(groups.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const [front, behind] = parted(evidence, evidence.statementsOn(theme));
  const rest = front?.items.filter(({ id }) => !grouped.has(id)) ?? [];
  return [
    ...groups.map(({ concept, statements }) => ({
      id: `m-${concept.kind}-${concept.id}`,
      items: takingTurns(statements),
    })),
    { id: 'h-rest', items: takingTurns(rest) },
    ...(behind ? [behind] : []),
  ];
}

const speakers = ({ statements }: { statements: Statement[] }) =>
  new Set(statements.map((statement) => statement.source)).size;

function matterOf(
  statement: Statement,
  order: ConceptKind[],
  size: (concept: Concept) => number,
): Concept | undefined {
  for (const kind of order) {
    const [best] = statement.concepts
      .filter((concept) => concept.kind === kind)
      .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
    if (best !== undefined) return best;
  }
  return undefined;
}

/** The entries of a theme's ledger: at most `limit` matters with at most `room` statements a side. */
export function ledger(evidence: Evidence, theme: Theme, limit = 8, room = 2): Entry[] {
  const named = [...matters(evidence, theme).values()];
  const within = new Set(named.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const general = outside(evidence, theme).filter(({ id }) => !within.has(id));
  const found = named.map((matter) => entry(evidence, theme, matter, room)).filter(hasSides);
  const facing = found.filter((one) => !oneSided(one)).slice(0, limit);
  const entries = [...facing, ...inTurns(found.filter(oneSided), limit - facing.length)];
  // A theme with few named matters gives the room it has left to what names none.
  const left = limit - entries.length;
  const unnamed =
    left > 0 ? entry(evidence, theme, { statements: general }, Math.min(left, 3)) : undefined;
  const rest = unnamed && !oneSided(unnamed) ? unnamed : undefined;
  return [...entries, ...(rest ? [rest] : [])].map(({ pair, ...one }, i) => ({
    ...one,
    first: pair?.first ?? turn(i),
  }));
}

type Sided = Pick<Entry, 'favourable' | 'critical'>;

/**
 * Matters on which only one side speaks, as many of either side and with as many statements, at most
 * `limit` in all; what is left over stands on the page of all statements.
 */
function inTurns<One extends Sided>(lone: One[], limit: number): One[] {
  const of = (side: 'favourable' | 'critical') => lone.filter((one) => one[side].length > 0);
  const [favourable, critical] = [of('favourable'), of('critical')];
  const each = Math.min(favourable.length, critical.length, Math.floor(limit / 2));
  return favourable.slice(0, each).flatMap((one, i) => {
    const other = critical[i];
    if (other === undefined) return [];
    const room = Math.min(one.favourable.length, other.critical.length);
    one.favourable.splice(room);
    other.critical.splice(room);
    return [one, other];
  });
}

interface Matter {
  concept?: Concept;
  statements: Statement[];
}

function entry(evidence: Evidence, theme: Theme, { concept, statements }: Matter, room: number) {
  const pairs = evidence.balance(`theme:${theme}`)?.pairs ?? [];
  const pair = pairs.find((one) => one.concept?.id === concept?.id);
  const side = (stance: Stance, n: number, from = statements) =>
    choose(
      from.filter((statement) => statement.stance === stance),
      evidence,
      n,
      pair,
    );
  // Hardly anybody denies a benefit under "benefit": it is told as a response that did not come. So
  // a side that is empty here is looked for on the same matter in the theme that answers this one.
  const about = concept === undefined ? [] : answering(evidence, theme, concept);
  const sides = { favourable: side('favourable', room), critical: side('critical', room) };
  const elsewhere = bothSides.filter((stance) => sides[stance].length === 0);
  for (const stance of elsewhere) sides[stance] = side(stance, 1, about);
  // A side with more to say gets no more room: the rest stands on the page of all statements.
  const shorter = Math.min(sides.favourable.length, sides.critical.length);
  if (shorter > 0) for (const stance of bothSides) sides[stance].splice(shorter);
  const mixed = side('mixed', 1);
  const sources = speakers({ statements });
  return { ...(concept ? { concept } : {}), pair, ...sides, mixed, elsewhere, sources };
}

const bothSides = ['favourable', 'critical'] as const;

const answering = (evidence: Evidence, theme: Theme, concept: Concept) =>
  evidence
    .statementsAbout(concept)
    .filter(({ themes }) => themes.some((one) => one === counterpart[theme]))
    .filter((statement) => !isFenced(statement, evidence.source(statement.source)));

const hasSides = ({ favourable, critical }: Pick<Entry, 'favourable' | 'critical'>) =>
  favourable.length + critical.length > 0;

const turn = (i: number) => (i % 2 === 0 ? 'favourable' : 'critical');
const oneSided = ({ favourable, critical }: Pick<Entry, 'favourable' | 'critical'>) =>
  favourable.length === 0 || critical.length === 0;

type Sides = Pick<Balance['pairs'][number], 'favourable' | 'critical'>;

/** Whole sentences of a length that can be read at a glance go first; ties fall by the hash in the id. */
function choose(list: Statement[], evidence: Evidence, n: number, pair?: Sides): Statement[] {
  const hash = (statement: Statement) => statement.id.slice(statement.source.length);
  const rank = (statement: Statement) => {
    if (statement.id === pair?.favourable || statement.id === pair?.critical) return 0;
    const apt = statement.text.length >= 45 && statement.text.length <= 220 ? 1 : 3;
    return apt + (evidence.source(statement.source).group === 'account' ? 0 : 1);
  };
  const ranked = [...list].sort((a, b) => rank(a) - rank(b) || (hash(a) < hash(b) ? -1 : 1));
  const chosen: Statement[] = [];
  const voices = new Set<string>();
  for (const pass of [1, 2]) {
    for (const statement of ranked) {
      if (chosen.length === n) return chosen;
      if (chosen.some((one) => evidence.writer(one.source) === evidence.writer(statement.source)))
        continue;
      // The first pass lets every voice speak once before any speaks twice.
      if (pass === 1 && voices.has(statement.voice)) continue;
      voices.add(statement.voice);
      chosen.push(statement);
    }
  }
  return chosen;
}

/** What stands behind the fence on a theme or effect: sides taking turns, one statement a source. */
export function fenced(evidence: Evidence, statements: Statement[], limit: number): Statement[] {
  const behind = statements.filter((one) => isFenced(one, evidence.source(one.source)));
  const pick = (stance: Stance, n: number) =>
    choose(
      behind.filter((one) => one.stance === stance),
      evidence,
      n,
    );
  const favourable = pick('favourable', Math.ceil(limit / 2));
  const critical = pick('critical', Math.floor(limit / 2));
  return favourable
    .flatMap((one, i) => [one, critical[i]])
    .filter((one) => one !== undefined)
    .concat(critical.slice(favourable.length));
}
