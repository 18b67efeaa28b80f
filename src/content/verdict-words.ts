import type { Claim } from '../types.ts';
import type { Verdict } from '../vocabulary.ts';

/** What each verdict means, in a sentence; the same words on the methods page. */
export const verdictMeaning: Record<Verdict, string> = {
  supported:
    'A study on record measured this, in comparable people and treatment, and the figure lies within its result.',
  partly: 'True for a narrower group, time, outcome, drug or route than the claim says.',
  overstated:
    'The direction is right; the size, the certainty or the reach goes beyond what was found.',
  contradicted: 'The best study on record found otherwise.',
  untraceable:
    'Said to rest on research or data, or told as a measured figure, and none was found that shows it.',
  'not-studied': 'It names nothing that it rests on, and nothing on record measured it.',
};

/** Who gave the verdict, in a word and in a sentence. */
export const standingMeaning: Record<Claim['standing'], { word: string; sentence: string }> = {
  checked: { word: 'Checked', sentence: 'A person read the studies and decided.' },
  suggested: {
    word: 'Suggested',
    sentence: 'Found by rule, from words and figures alone. No person has checked it yet.',
  },
  open: { word: 'Left open', sentence: 'A person looked and did not decide.' },
};

/** What evidence would move a verdict elsewhere; `subject` is the treatment the claim is about. */
export function wouldChange(
  verdict: Verdict | null,
  subject: string,
): [to: string, what: string][] {
  const fits = `A study of ${subject} that measured this and found a result that holds the claim.`;
  const against = `A larger or better-masked study of ${subject} whose result the claim lies outside of.`;
  const named = 'The page names its study, and that study can be read and shows it.';
  switch (verdict) {
    case 'supported':
      return [
        ['To partly supported', 'The result turns out to hold only for some people, or some time.'],
        ['To contradicted', against],
      ];
    case 'partly':
      return [
        ['To supported', `The claim is narrowed to what was studied. Or: ${fits}`],
        ['To contradicted', against],
      ];
    case 'overstated':
      return [
        ['To supported', `The claim is brought down to the size of the result. Or: ${fits}`],
        ['To contradicted', against],
      ];
    case 'contradicted':
      return [['To partly supported', fits]];
    case 'untraceable':
      return [
        ['To supported', named],
        ['To contradicted', against],
      ];
    case 'not-studied':
    case null:
      return [
        ['To supported', fits],
        ['To contradicted', against],
      ];
  }
}
