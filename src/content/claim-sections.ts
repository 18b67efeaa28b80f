import type { Claim } from '../types.ts';
import { verdicts } from '../vocabulary.ts';
import { standingMeaning, verdictMeaning } from './verdict-words.ts';
import { verdictName } from './wording.ts';

/** Claims of one verdict, or of none, with what that means. */
export interface ClaimSection {
  id: string;
  name: string;
  meaning: string;
  claims: Claim[];
}

const order = { checked: 0, open: 1, suggested: 2 };

/** All claims by verdict; people's rulings first, then by id: the order never depends on what was found. */
export function claimSections(claims: readonly Claim[]): ClaimSection[] {
  const sorted = [...claims].sort(
    (a, b) => order[a.standing] - order[b.standing] || (a.id < b.id ? -1 : 1),
  );
  return [
    ...verdicts.map((id) => ({
      id,
      name: verdictName[id],
      meaning: verdictMeaning[id],
      claims: sorted.filter(({ verdict }) => verdict === id),
    })),
    {
      id: 'open',
      name: 'Left open',
      meaning: standingMeaning.open.sentence,
      claims: sorted.filter(({ verdict, standing }) => verdict === null && standing === 'open'),
    },
    {
      id: 'no-verdict',
      name: 'No verdict',
      meaning: 'Checkable, but nobody has ruled on it and no rule could place it.',
      claims: sorted.filter(({ verdict, standing }) => verdict === null && standing !== 'open'),
    },
  ];
}
