import type { Study } from '../../../types.ts';
import { uncontrolled, type LimitId } from '../limits.ts';
import { foundNothing } from '../null-result.ts';
import type { Sign } from '../sign.ts';
import { deniesEffect } from '../tone.ts';

const nothing =
  /\b(did not|does not|no (significant|clear|better|difference|worse|lasting)|missed|not (statistically )?significant|no longer|neither|none|not evident|barely|could not)\b/i;

/** The study says, in its finding or its figures, that something did not come out. */
const foundNone = (text: string, study: Study): boolean =>
  foundNothing(text, study) || nothing.test(study.finding);

const negated =
  /\b(no|not|never|neither|nor|without|none|missed|failed|little|nothing|short)\b|n[’']t\b/i;
const denies = (text: string): boolean => deniesEffect(text) || negated.test(text);

const design = (id: string, test: (study: Study) => boolean): Sign => ({
  id,
  holds: ({ lead }) => test(lead.evidence.study),
});

const limit = (id: string, rule: LimitId): Sign => ({
  id,
  holds: ({ limits }) => limits.some((one) => one.id === rule),
});

/** What the study that leads is, and what the claim makes of it. */
export const ofStudy: readonly Sign[] = [
  {
    id: 'found-none-told-some',
    words: 'The study found no clear difference there; the claim says that there is an effect.',
    holds: ({ asked, lead }) =>
      foundNothing(asked.plain, lead.evidence.study) && !denies(asked.plain),
  },
  {
    id: 'finding-denies-told-some',
    words: 'The study says what did not come out; the claim does not.',
    holds: ({ asked, lead }) => foundNone(asked.plain, lead.evidence.study) && !denies(asked.plain),
  },
  {
    id: 'found-none-told-none',
    words: 'Study and claim both say that nothing came out.',
    holds: ({ asked, lead }) => foundNone(asked.plain, lead.evidence.study) && denies(asked.plain),
  },
  {
    id: 'found-some-told-none',
    words: 'The claim denies what the study found.',
    holds: ({ asked, lead }) =>
      !foundNone(asked.plain, lead.evidence.study) && deniesEffect(asked.plain),
  },
  {
    id: 'missed-by-trial',
    words: 'A randomised trial of some size missed its outcome; the claim says that it works.',
    holds: ({
      asked,
      lead: {
        evidence: { study },
      },
    }) =>
      foundNothing(asked.plain, study) &&
      !denies(asked.plain) &&
      /rct|random/.test(study.design) &&
      (study.population.n ?? 0) >= 50,
  },
  design('uncontrolled', ({ design: one }) => uncontrolled.includes(one)),
  design('review', ({ design: one }) => /review|meta/.test(one)),
  design('authority', ({ design: one }) => one.startsWith('regulatory')),
  design('randomised', ({ design: one }) => /rct|random/.test(one)),
  design('cases', ({ design: one }) => one === 'survey' || one === 'case-series'),
  design('under-20', ({ population }) => (population.n ?? 99) <= 20),
  design('under-60', ({ population }) => (population.n ?? 99) <= 60),
  design('with-therapy', ({ psychotherapy }) => psychotherapy !== 'none'),
  design('responders', ({ finding }) =>
    /\b(responders?|remitters?|already well|who (still )?(answer|respond))/i.test(finding),
  ),
  { id: 'therapy-claimed', holds: ({ asked }) => asked.about.psychotherapy === 'integral' },
  limit('limit-control', 'controlDropped'),
  limit('limit-drug', 'otherDrug'),
  limit('limit-route', 'otherRoute'),
  limit('limit-people', 'otherCondition'),
  limit('limit-therapy', 'noTherapy'),
  limit('limit-size', 'tinySample'),
  limit('limit-uncontrolled', 'noControl'),
  limit('limit-figure', 'figureOff'),
  limit('limit-earlier', 'earlierTold'),
  limit('limit-chance', 'notSignificant'),
  limit('limit-sure', 'tooSure'),
  limit('limit-use', 'otherUse'),
  limit('limit-responders', 'respondersOnly'),
];
