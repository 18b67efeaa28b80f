import { claimKinds, verdicts } from '../../../vocabulary.ts';
import { rules, type Sign, type Told } from '../sign.ts';

/** What kind of claim it is, and what the rules say of it. */
export const ofRules: readonly Sign<Told>[] = [
  ...claimKinds.map((kind): Sign<Told> => ({
    id: `kind-${kind}`,
    holds: ({ asked }) => asked.kind === kind,
  })),
  { id: 'no-condition', holds: ({ asked }) => asked.conditions.length === 0 },
  { id: 'no-lead', holds: (told) => !('lead' in told) },
  ...verdicts.map((verdict): Sign<Told> => ({
    id: `rules-${verdict}`,
    holds: ({ said }) => said === verdict,
  })),
  ...rules.flatMap((rule): Sign<Told>[] => [
    { id: `rule-${rule}`, holds: (told) => told.rule === rule },
    ...verdicts.map((verdict): Sign<Told> => ({
      id: `rule-${rule}-${verdict}`,
      holds: (told) => told.rule === rule && told.said === verdict,
    })),
  ]),
];
