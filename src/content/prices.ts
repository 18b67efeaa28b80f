import type { Figure, Source, Statement, Study } from '../types.ts';
import type { Evidence } from './dataset.ts';

/** What a price buys, as far as the text says. */
export const buys = [
  'one infusion',
  'one KAP session',
  'one Spravato visit',
  'one session, kind not said',
  'one dose',
  'a month at home',
  'a month, place not said',
  'a course',
  'assessment or preparation',
  'not said',
] as const;
export type Buys = (typeof buys)[number];

/** Every statement on cost that speaks of who pays. */
export const onInsurance = ({ statementsOn }: Pick<Evidence, 'statementsOn'>) =>
  statementsOn('cost').filter(({ text }) =>
    /\b(insur|medicaid|medicare|reimburs|copay|co-pay|NHS|covered|coverage)/i.test(text),
  );

/** Prices by what they buy, then by currency and amount. */
export const byWhatItBuys = (prices: readonly Price[]): Price[] =>
  [...prices].sort(
    (a, b) =>
      buys.indexOf(a.buys) - buys.indexOf(b.buys) ||
      (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0) ||
      a.low - b.low,
  );

export interface Price {
  low: number;
  high: number;
  unit: string;
  buys: Buys;
  said: { statement: Statement; source: Source } | { study: Study; measure: string; when?: string };
}

const money = /^(USD|GBP|EUR|CAD|AUD|NZD|CHF)$/;

const unit = '(?:infusions?|drips?|injections?)';
const dose = '(?:doses?|lozenges?|pills?|tablets?|troches?)';
const single = '(?:a|an|one|each|per|every|single)';

/** What is written beside the price, the plainest words first; a bare "session" is weighed last. */
const signs: [Buys | 'a month' | 'one session', RegExp][] = [
  [
    'assessment or preparation',
    /\b(intake|evaluation|assessment|consultation|preparation|integration)\b/i,
  ],
  ['one infusion', new RegExp(`\\b${single} ${unit}\\b|\\b${unit}, one session\\b`, 'i')],
  [
    'a month',
    /\b(a|each|per|every|the) month\b|\bmonthly\b|\bsubscription\b|\/month\b|\bmembership\b/i,
  ],
  [
    'a course',
    /\b(course|programme|program|package|series|round|retreat|(two|three|four|five|six|eight|\d+)[ -](dosing |infusions?|sessions?|treatments?))\b/i,
  ],
  ['one dose', new RegExp(`\\b${single} ${dose}\\b`, 'i')],
  ['one session', /\b(session|treatment|visit|appointment|each|apiece)\b/i],
];

const spray = /\b(spravato|esketamine)\b/i;
const withTherapy = /\b(KAP|psychotherap\w*|therap(y|ist)-assisted)\b|ketamine-assisted/i;
const athome = /\b(at[- ]home|home|telehealth)\b/i;

/** Who was priced, where the words leave it open: a session of what, a month of what. */
type Given = Pick<Source, 'drug' | 'psychotherapy' | 'setting'>;

function whatOf(buys: 'a month' | 'one session', text: string, given?: Given): Buys {
  if (buys === 'a month') {
    return athome.test(text) || given?.setting === 'at-home'
      ? 'a month at home'
      : 'a month, place not said';
  }
  const only = given?.drug.every((one) => one === 'esketamine') === true && given.drug.length > 0;
  if (spray.test(text) || only) return 'one Spravato visit';
  return withTherapy.test(text) || given?.psychotherapy === 'integral'
    ? 'one KAP session'
    : 'one session, kind not said';
}

/** What the sentence says goes before what the reader took the figure to measure. */
function whatItBuys(text: string, of = '', given?: Given): Buys {
  for (const words of [text, of]) {
    const sign = signs.find(([, pattern]) => pattern.test(words))?.[0];
    if (sign === 'a month' || sign === 'one session') return whatOf(sign, text, given);
    if (sign !== undefined) return sign;
  }
  return 'not said';
}

/** Sums of money that buy no treatment. */
const otherMoney =
  /\b(share price|shares|stock|revenue|turnover|supplement|lawsuit|damages|trillion|billion|million)\b/i;

/** Below a few units it is a co-payment's fraction or a share price, above it somebody's turnover. */
const plausible = ({ value }: Figure) => value >= 5 && value <= 60_000;

/** Every price in the corpus: figures in money within statements about cost, and priced studies. */
export function prices(evidence: Evidence): Price[] {
  const said = evidence
    .statementsOn('cost')
    .filter(({ text }) => !otherMoney.test(text))
    .flatMap((statement) =>
      statement.figures
        .filter((figure) => money.test(figure.unit) && plausible(figure))
        .map(({ value, high = value, unit, of }) => ({
          low: value,
          high,
          unit,
          buys: whatItBuys(statement.text, of, evidence.source(statement.source)),
          said: { statement, source: evidence.source(statement.source) },
        })),
    );
  return [...said, ...evidence.studies.flatMap(studied)];
}

/** What a study gathered of prices: any arm in money. */
function studied(study: Study): Price[] {
  return study.outcomes.flatMap(({ measure, timepoint, arms = [] }) =>
    arms.flatMap((arm): Price[] => {
      const low = arm.low ?? arm.value;
      const high = arm.high ?? arm.value;
      if (low === undefined || high === undefined || !money.test(arm.unit ?? '')) return [];
      const when = timepoint === undefined ? {} : { when: timepoint };
      const name = arms.length === 1 ? measure : `${measure}: ${arm.name}`;
      const said = { study, measure: name, ...when };
      return [{ low, high, unit: arm.unit ?? '', buys: whatItBuys(name), said }];
    }),
  );
}
