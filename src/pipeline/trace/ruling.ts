import type { ClaimRuling, TagRuling } from '../../schema/decision.ts';
import type { At, Figure, ParsedDecision, Ruled, Statement } from '../../types.ts';

/** A person's ruling with the place where it stands. */
export interface PlacedRuling<Ruling> {
  ruling: Ruling;
  ruled: Ruled;
}

/** All rulings of a corpus by the id of the statement they are about. */
export interface Rulings {
  claims: ReadonlyMap<string, PlacedRuling<ClaimRuling>[]>;
  tags: ReadonlyMap<string, PlacedRuling<TagRuling>>;
}

/** Collects the rulings of all decision files that could be understood. */
export function rulingsOf(decisions: readonly ParsedDecision[]): Rulings {
  const claims = new Map<string, PlacedRuling<ClaimRuling>[]>();
  const tags = new Map<string, PlacedRuling<TagRuling>>();
  for (const decision of decisions) {
    for (const [index, ruling] of (decision.data?.claims ?? []).entries()) {
      const placed = { ruling, ruled: ruledAt(decision, ruling, 'claims', index) };
      claims.set(ruling.statement, [...(claims.get(ruling.statement) ?? []), placed]);
    }
    for (const [index, ruling] of (decision.data?.tags ?? []).entries()) {
      tags.set(ruling.statement, { ruling, ruled: ruledAt(decision, ruling, 'tags', index) });
    }
  }
  return { claims, tags };
}

/** The statement with the tags a person gave it in place of the reader's. */
export function overrule<One extends Statement & { makesClaim: boolean }>(
  statement: One,
  placed: PlacedRuling<TagRuling> | undefined,
): One {
  if (placed === undefined) return statement;
  const { themes, voice, stance, claim } = placed.ruling;
  return {
    ...statement,
    ...(themes === undefined ? {} : { themes }),
    ...(voice === undefined ? {} : { voice }),
    ...(stance === undefined ? {} : { stance }),
    ...(claim === undefined ? {} : { makesClaim: claim }),
    unsure: statement.unsure.filter((label) => !decided(placed.ruling, label)),
    ruled: placed.ruled,
  };
}

function decided(ruling: TagRuling, label: string): boolean {
  if (label === 'voice' || label === 'stance' || label === 'claim') {
    return ruling[label] !== undefined;
  }
  return ruling.themes !== undefined;
}

/** Of a statement's figures those that a restated claim names; all where it names none. */
export function figuresOf(claim: string, figures: readonly Figure[]): Figure[] {
  const named = figures.filter(({ value }) =>
    new RegExp(
      String.raw`(?<![\d.,])${String(value).replace('.', String.raw`\.`)}(?![\d]|[.,]\d)`,
    ).test(claim.replaceAll(/(\d),(?=\d{3})/g, '$1')),
  );
  return named.length > 0 ? named : [...figures];
}

function ruledAt(
  decision: ParsedDecision,
  { by, date, reason, addresses }: Pick<Ruled, 'by' | 'date' | 'reason' | 'addresses'>,
  list: 'claims' | 'tags',
  index: number,
): Ruled {
  const { start, end } = decision.place(list, index) ?? { start: 0, end: decision.contents.length };
  return { by, date, reason, addresses, at: placeAt(decision, start, end) };
}

function placeAt({ file, contents }: ParsedDecision, start: number, end: number): At {
  const before = contents.slice(0, start);
  return {
    file: file.path,
    line: before.split('\n').length,
    column: start - before.lastIndexOf('\n'),
    offset: start,
    end,
  };
}
