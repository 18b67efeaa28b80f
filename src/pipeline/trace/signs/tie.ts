import { verdicts } from '../../../vocabulary.ts';
import { mattersIn } from '../matters.ts';
import { multipleIn, multiplesOf } from '../multiple.ts';
import type { Tie } from '../points.ts';
import type { Seen, Sign } from '../sign.ts';

const share = (asked: Seen['asked'], lead: Seen['lead']) => {
  const rates = asked.figures.filter(({ unit }) => unit === '%');
  const met = (near: 'same' | 'near') =>
    lead.matches.filter(({ figure, near: one }) => figure.unit === '%' && one === near);
  return { rates, same: met('same'), near: met('near') };
};

const score = (id: string, from: number, to = Infinity): Sign => ({
  id,
  holds: ({ lead }) => lead.score >= from && lead.score < to,
});

const between = (id: string, of: 'strange' | 'shared', from: number, to = Infinity): Sign => ({
  id,
  holds: (seen) => seen[of] >= from && seen[of] < to,
});

const wording = (id: string, from: number, to = Infinity): Sign => ({
  id,
  holds: ({ lead }) => lead.wording >= from && lead.wording < to,
});

/** Whether the study found as many times as much as the claim says; `undefined` where it says no such thing. */
function foundMultiple({ asked, lead }: Seen): boolean | undefined {
  const told = multipleIn(asked.text);
  if (told === undefined) return undefined;
  return multiplesOf(lead.evidence.study).some((one) => Math.abs(one / told - 1) < 0.12);
}

/** How surely the study that leads is the one behind the claim. */
export const ofTie: readonly Sign[] = [
  score('score-low', 0, 3),
  score('score-fair', 3, 5),
  score('score-good', 5, 8),
  score('score-high', 8),
  { id: 'ahead-little', holds: ({ ahead }) => ahead < 1 },
  { id: 'ahead-much', holds: ({ ahead }) => ahead >= 2.5 },
  { id: 'ahead-some', holds: ({ ahead }) => ahead >= 1.2 },
  between('words-known', 'strange', 0, 0.12),
  between('words-strange', 'strange', 0.3),
  between('words-very-strange', 'strange', 0.45),
  between('words-elsewhere', 'shared', 0, 0.3),
  between('words-shared', 'shared', 0.5),
  between('words-mostly-shared', 'shared', 0.7),
  wording('worded-apart', 0, 0.15),
  wording('worded-alike', 0.3),
  wording('worded-the-same', 0.45),
  { id: 'named', holds: ({ lead }) => lead.named },
  {
    id: 'read-first',
    holds: ({ asked, lead }) =>
      mattersIn(asked.plain).some(
        (one) => lead.evidence.study.speaks_to?.first.includes(one) === true,
      ),
  },
  {
    id: 'rate-same',
    words: 'The figure is as it was found.',
    holds: ({ asked, lead }) => share(asked, lead).same.length > 0,
  },
  { id: 'rates-same', holds: ({ asked, lead }) => share(asked, lead).same.length > 1 },
  {
    id: 'rate-near',
    holds: ({ asked, lead }) => {
      const { same, near } = share(asked, lead);
      return same.length === 0 && near.length > 0;
    },
  },
  {
    id: 'rate-off',
    words: 'The study does not have its figure.',
    holds: ({ asked, lead }) => {
      const { rates, same, near } = share(asked, lead);
      return rates.length > same.length + near.length && same.length + near.length === 0;
    },
  },
  {
    id: 'control-told',
    words: 'It gives the figure of the comparison group.',
    holds: ({ lead }) =>
      lead.matches.some(({ measured, near }) => near === 'same' && measured.role === 'control'),
  },
  {
    id: 'sample-same',
    words: 'The number of people is as in the study.',
    holds: ({ lead }) =>
      lead.matches.some(({ measured, near }) => near === 'same' && measured.role === 'sample'),
  },
  {
    id: 'harm-same',
    holds: ({ lead }) =>
      lead.matches.some(({ measured, near }) => near === 'same' && measured.role === 'harm'),
  },
  {
    id: 'number-same',
    holds: ({ lead }) => lead.ties.has('number'),
  },
  ...(['comparison', 'drug', 'matter', 'people', 'route', 'therapy', 'time'] as const).map(
    (tie: Tie): Sign => ({ id: `tie-${tie}`, holds: ({ lead }) => lead.ties.has(tie) }),
  ),
  {
    id: 'multiple-same',
    words: 'It is as many times as much as was found.',
    holds: (seen) => foundMultiple(seen) === true,
  },
  {
    id: 'multiple-off',
    words: 'It says how many times as much, and the study did not find that.',
    holds: (seen) => foundMultiple(seen) === false,
  },
  { id: 'limits-none', holds: ({ limits }) => limits.length === 0 },
  { id: 'limits-several', holds: ({ limits }) => limits.length > 1 },
  {
    id: 'same-condition',
    holds: ({ lead }) => lead.ties.has('condition'),
  },
  ...verdicts.map((verdict): Sign => ({
    id: `ruled-${verdict}`,
    holds: ({ likenesses: [first] }) =>
      first !== undefined && first.like >= 0.3 && first.precedent.verdict === verdict,
  })),
];
