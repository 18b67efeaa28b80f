import { figureAgainst, toldButNotMeasured } from '../opposition/figure.ts';
import { equalToldBetter } from '../opposition/told.ts';
import type { Sign } from '../sign.ts';

/** Where claim and study seem to say different things, which settles nothing by itself. */
export const ofOpposition: readonly Sign[] = [
  {
    id: 'rate-against',
    words: 'The study has quite another figure for it.',
    holds: ({ asked, lead }) => figureAgainst(asked, lead) !== undefined,
  },
  {
    id: 'rate-not-measured',
    words: 'The study tells its figure, but no outcome has it.',
    holds: ({ asked, lead }) => toldButNotMeasured(asked, lead),
  },
  {
    id: 'equal-told-better',
    words: 'The claim ranks what the study found to be about alike.',
    holds: ({ asked, lead }) => equalToldBetter(asked, lead),
  },
];
