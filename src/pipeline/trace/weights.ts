/**
 * What each sign is worth when studies are ranked for a claim. Set by hand and then tuned on five
 * sixths of the rulings (`npm run score -- --claims`); a few signs, each of which a reader can check.
 */
export const weights = {
  /** The claim's words in the study's own, per unit of BM25 share (0 to 1). */
  wording: 9,
  /** A person tied a claim of like words to it, per unit of likeness (0 to 1). */
  precedent: 6,
  /** The same of a claim written to learn from; and the share of either that a second like claim adds, a third half of that. */
  written: 7,
  further: 0.5,
  /** The study is the first to turn to on a matter the claim raises, or is read beside others. */
  matterFirst: 2.7,
  matterAlso: 1.4,
  /** The claim names its first author, with the year, its journal. */
  author: 5,
  authorAndYear: 9,
  journal: 4,
  journalAndYear: 6,
  /** The claim uses a name the study goes by: KARE, SUSTAIN-1. */
  alias: 6,
  /** It says of what year the study is. */
  year: 2,
  /** Figures in common, by what they stand for in the study; less the more studies have them. */
  figure: { result: 5, harm: 4, text: 3, sample: 4, control: 2 },
  nearFigure: 1.2,
  /** Within two percentage points: 70 % told where 71 % was found. */
  closeFigure: 2.5,
  nearTime: 0.3,
  /** Share of that where neither subject, matter nor name ties the two. */
  looseFigure: 0.4,
  /** Subject. */
  condition: 1.2,
  otherCondition: -1,
  otherDrug: -3,
  namedDrug: 1.5,
  route: 0.8,
  otherRoute: -0.6,
  therapy: 1.3,
  timepoint: 1,
  comparator: 1.5,
  design: 0.6,
  /** Both of veterans, of hospital patients, of older people. */
  people: 1.5,
  /** As large or small as the claim says; a number of three digits or a decimal that both have. */
  size: 1,
  number: 3,
  /** A label or warning, where an effect is claimed. */
  authority: -2,
  /** The claim says that there was no difference, and the study found none. */
  nullResult: 1,
} as const;

/** A ruling counts as speaking of the same claim from here on, and as one to borrow from. */
export const sameClaim = 0.72;
export const likeClaim = 0.2;
