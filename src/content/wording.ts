import type { Figure, Source, SourceGroup, Statement, Study } from '../types.ts';
import type {
  ClaimKind,
  Design,
  Drug,
  Interest,
  Psychotherapy,
  Route,
  Setting,
  SourceKind,
  Stance,
  Theme,
  Verdict,
  Voice,
} from '../vocabulary.ts';

/** How the closed lists read on the page. */
export const themeName: Record<Theme, string> = {
  benefit: 'Benefits',
  challenge: 'Challenges',
  'side-effect': 'Side effects',
  cost: 'Cost',
  'variable-response': 'How response differs',
};

export const themeNote: Record<Theme, string> = {
  benefit: 'Relief from depression, trauma or fear; insight; getting on with the day.',
  challenge: 'Fear beforehand, hard memories, travel, poor providers, being turned away.',
  'side-effect': 'What the drug does to body and mind that nobody wanted.',
  cost: 'Prices, insurance, and stopping because the money ran out.',
  'variable-response': 'No effect, part effect, fading, boosters, relapse.',
};

/** "Mixed" reads like a verdict on quality, so the site says "varied". */
export const stanceName: Record<Stance, string> = {
  favourable: 'Favourable',
  critical: 'Critical',
  mixed: 'Varied',
  neutral: 'Neutral',
};

/** Marks and hooks in the stylesheet: `m-varied`, `data-stance="varied"`. */
export const stanceMark: Record<Stance, 'favourable' | 'critical' | 'varied' | 'neutral'> = {
  favourable: 'favourable',
  critical: 'critical',
  mixed: 'varied',
  neutral: 'neutral',
};

export const voiceName: Record<Voice, string> = {
  experience: 'Experience',
  study: 'Study',
  marketing: 'Seller',
  information: 'Information',
};

/** Marks and hooks in the stylesheet: `v-seller`, `data-voice="seller"`. */
export const voiceMark: Record<Voice, 'experience' | 'study' | 'seller' | 'information'> = {
  experience: 'experience',
  study: 'study',
  marketing: 'seller',
  information: 'information',
};

export const groupName: Record<SourceGroup, string> = {
  account: 'accounts',
  seller: 'sellers’ pages',
  information: 'information pages',
};

/** The voice whose hue and line a group of sources wears. */
export const groupVoice: Record<SourceGroup, Voice> = {
  account: 'experience',
  seller: 'marketing',
  information: 'information',
};

export const kindName: Record<SourceKind, string> = {
  'experience-post': 'personal account',
  'patient-review': 'patient review',
  'forum-post': 'forum post',
  submission: 'sent to Evenhand',
  'news-account': 'account in the press',
  'clinic-marketing': 'clinic marketing',
  'telehealth-marketing': 'telehealth marketing',
  'wellness-blog': 'wellness blog',
  directory: 'directory of clinics',
  'health-information': 'health information',
  regulator: 'regulator',
  news: 'news',
};

export const claimKindName: Record<ClaimKind, string> = {
  efficacy: 'whether it works',
  speed: 'how fast it works',
  duration: 'how long it lasts',
  safety: 'safety',
  satisfaction: 'satisfaction',
  prevalence: 'how common something is',
  comparison: 'comparison with something else',
  cost: 'cost',
  'evidence-base': 'state of the evidence',
  mechanism: 'how it works in the brain',
  coverage: 'insurance',
  legal: 'law and approval',
  other: 'something else',
};

export const interestName: Record<Interest, string> = {
  provider: 'gives the treatment',
  'telehealth-company': 'sells it for use at home',
  'affiliate-links': 'paid for links',
  'directory-leads': 'paid for listing clinics',
  sponsored: 'was paid to write',
  'sells-course': 'sells a course',
  'treated-free': 'was treated free',
  journalist: 'nobody known',
  insurer: 'an insurer, who pays for it',
  regulator: 'nobody known',
  'none-known': 'nobody known',
};

export const drugName: Record<Drug, string> = { ketamine: 'ketamine', esketamine: 'esketamine' };

export const routeName: Record<Route, string> = {
  iv: 'infusion into a vein',
  im: 'injection into a muscle',
  subcutaneous: 'injection under the skin',
  sublingual: 'lozenge or tablet in the mouth',
  oral: 'swallowed',
  intranasal: 'nasal spray',
  unknown: 'route not said',
};

/** How the drug was given in a study: its own words where its list of routes cannot say it. */
export const routeWords = ({ route, route_note }: Study['intervention']): string =>
  route_note ?? route.map((id) => routeName[id]).join(', ');

export const settingName: Record<Setting, string> = {
  clinic: 'clinic',
  'therapist-office': 'therapist’s office',
  'at-home': 'at home',
  hospital: 'hospital',
  retreat: 'retreat',
  unknown: 'not said',
};

export const psychotherapyName: Record<Psychotherapy | 'unclear', string> = {
  integral: 'part of the treatment',
  adjunct: 'beside the treatment',
  none: 'without',
  unknown: 'not said',
  unclear: 'not described',
};

export const designName: Record<Design, string> = {
  'randomized-controlled': 'randomised',
  'crossover-rct': 'randomised crossover',
  'open-label': 'open, everyone knew',
  observational: 'observational',
  retrospective: 'records',
  'case-series': 'case series',
  survey: 'survey',
  qualitative: 'interviews',
  'systematic-review': 'systematic review',
  'meta-analysis': 'meta-analysis',
  'regulatory-label': 'drug label',
  'regulatory-warning': 'regulator’s warning',
};

export const verdictName: Record<Verdict, string> = {
  supported: 'Supported',
  partly: 'Partly supported',
  overstated: 'Overstated',
  contradicted: 'Contradicted',
  untraceable: 'Cannot be traced',
  'not-studied': 'Not studied',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The groups of sources, in the order of every table. */
export const sourceGroups = ['account', 'information', 'seller'] as const satisfies SourceGroup[];

/** The text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `2023-07-18` → "18 July 2023", `2023-07` → "July 2023", `2023` → "2023". */
export function date(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year].filter(Boolean).join(' ');
}

/** "Who gains", in words; `nobody known` where nobody is known to. */
export function whoGains(source: Pick<Source, 'interests'>): string {
  const names = new Set(source.interests.map((interest) => interestName[interest]));
  if (names.size > 1) names.delete(interestName['none-known']);
  return [...names].join(', ');
}

/** What stands behind the voice where it is not simply the page that speaks. */
export function voiceMore(statement: Statement, source: Source): string | undefined {
  if (statement.voice === 'experience' && source.group === 'seller') return 'retold by the seller';
  if (statement.voice === 'experience' && source.secondHand === true) return 'told by someone else';
  if (statement.voice === 'study' && source.group === 'seller') return 'as the seller tells it';
  return undefined;
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const thousands = (value: number) => grouped.format(value);

/** A number as printed: thousands parted by commas, a proper minus sign. */
export const number = (value: number) => thousands(value).replace('-', '−');

const signs: Record<string, string> = { USD: '$', GBP: '£', EUR: '€', CAD: 'CA$', AUD: 'A$' };

/** A figure with its unit: `$350 to $500`, `64%`, `4.97 out of 5`, `6 weeks`. */
export function figure({ value, high, unit }: Pick<Figure, 'value' | 'high' | 'unit'>): string {
  const sign = signs[unit];
  const one = (n: number) => {
    if (sign !== undefined) return `${sign}${number(n)}`;
    if (unit === '%') return `${number(n)}%`;
    return number(n);
  };
  const span = high === undefined ? one(value) : `${one(value)} to ${one(high)}`;
  if (sign !== undefined || unit === '%') return span;
  if (unit.startsWith('/')) return `${span} out of ${unit.slice(1)}`;
  return `${span} ${high === undefined ? counted(unit, value) : unit}`;
}

const ones: Record<string, string> = { people: 'person', studies: 'study' };
const many =
  /^(?:second|minute|hour|day|week|month|year|session|dose|lozenge|clinic|state|review|time|point|patient|participant)s$/u;

/** What a number counts: "1 day", "2 days", "1 person". Other units stand as they are. */
export const counted = (unit: string, value: number): string =>
  value === 1 ? (ones[unit] ?? (many.test(unit) ? unit.slice(0, -1) : unit)) : unit;
