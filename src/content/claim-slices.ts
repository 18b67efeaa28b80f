import type { Claim, Statement } from '../types.ts';
import { claimKinds, sourceKinds, verdicts } from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';
import { claimKindName, kindName } from './wording.ts';

/** The ways, beside the verdict, in which the register can be read; each is a folder of addresses. */
export const cuts = ['kinds', 'conditions', 'pages'] as const;
export type Cut = (typeof cuts)[number];

export const cutName: Record<Cut, string> = {
  kinds: 'What is claimed',
  conditions: 'Condition',
  pages: 'Kind of page',
};

/** Claims that share one thing. */
export interface ClaimSlice {
  cut: Cut;
  id: string;
  name: string;
  claims: Claim[];
}

type Found = Pick<Evidence, 'claims' | 'source' | 'statement' | 'label'>;

/** Ids of the conditions that the statement itself names; its page may be about many more. */
export const conditionsOf = ({ concepts }: Statement): string[] => [
  ...new Set(concepts.filter(({ kind }) => kind === 'condition').map(({ id }) => id)),
];

/** Every slice that holds a claim, in the order of the closed lists; conditions by name. */
export function claimSlices({ claims, source, statement, label }: Found): ClaimSlice[] {
  const inOrder = registerOrder(claims);
  const named = (claim: Claim): string[] => conditionsOf(statement(claim.statement));
  const conditions = [...new Set(claims.flatMap(named))].sort((a, b) =>
    label(a) < label(b) ? -1 : 1,
  );
  const slice = (cut: Cut, id: string, name: string, holds: (claim: Claim) => boolean) => ({
    cut,
    id,
    name,
    claims: inOrder.filter(holds),
  });
  return [
    ...claimKinds.map((id) => slice('kinds', id, claimKindName[id], ({ kind }) => kind === id)),
    ...conditions.map((id) =>
      slice('conditions', id, label(id), (claim) => named(claim).includes(id)),
    ),
    ...sourceKinds.map((id) =>
      slice('pages', id, kindName[id], (claim) => source(claim.source).kind === id),
    ),
  ].filter((one) => one.claims.length > 0);
}

const standings = { checked: 0, open: 1, suggested: 2 };

/** By verdict in the order of their tests, then people's rulings first, then by id. */
function registerOrder(claims: readonly Claim[]): Claim[] {
  const rank = ({ verdict }: Claim) =>
    verdict === null ? verdicts.length : verdicts.indexOf(verdict);
  return [...claims].sort(
    (a, b) =>
      rank(a) - rank(b) || standings[a.standing] - standings[b.standing] || (a.id < b.id ? -1 : 1),
  );
}
