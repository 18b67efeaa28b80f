import { element, symbol, tallyDrawing } from './element.ts';

const stances = ['favourable', 'varied', 'critical', 'neutral'] as const;
type Stance = (typeof stances)[number];
const voices = ['experience', 'study', 'information', 'seller'] as const;
const words: Record<Stance, string> = {
  favourable: 'Favourable',
  varied: 'Varied',
  critical: 'Critical',
  neutral: 'Neutral',
};
const strokes: Record<Stance, [number, number]> = {
  favourable: [12, 1],
  varied: [6.5, 17.5],
  critical: [12, 23],
  neutral: [10.5, 13.5],
};
/** Strokes beyond this many would run into one another. */
const most = 240;

/** Numbers the balance line ends with. */
export interface Balance {
  statements: number;
  sources: number;
  sellers: number;
}

/** Counts of statements under `stance|voice|yes` or `stance|voice|no`, as the index gives them. */
export type Marks = Record<string, number>;

/** Number of statements of one stance. */
export function ofStance(marks: Marks, stance: string): number {
  return Object.entries(marks)
    .filter(([key]) => key.startsWith(`${stance}|`))
    .reduce((sum, [, count]) => sum + count, 0);
}

/** One stroke for each statement, in the order of the mock, or nothing where there are too many. */
export function tally(marks: Marks): SVGElement | undefined {
  const paths: { voice: string; gains: boolean; d: string }[] = [];
  let x = 0.5;
  for (const stance of stances) {
    const [from, to] = strokes[stance];
    for (const voice of voices) {
      for (const gains of [false, true]) {
        const count = marks[`${stance}|${voice}|${gains ? 'yes' : 'no'}`] ?? 0;
        const d = Array.from({ length: count }, (_, i) => `M${x + i} ${from}V${to}`).join('');
        if (count > 0) paths.push({ voice, gains, d });
        x += count;
      }
    }
    if (ofStance(marks, stance) > 0) x += 2;
  }
  const width = Math.ceil(x);
  return paths.length === 0 || width > most ? undefined : tallyDrawing(width, paths);
}

function mark(...stances: Stance[]): HTMLElement {
  const name = stances.map((stance) => words[stance].toLowerCase()).join(' or ');
  const symbols = stances.map((stance) => symbol(`m-${stance}`));
  return element('span', { class: 'stance' }, ...symbols, element('span', {}, name));
}

/** The balance in words: how many statements stand which way, and how many are by sellers. */
export function balanceLine(marks: Marks, found: Balance): HTMLElement {
  const { statements, sources, sellers } = found;
  const unit = statements === 1 ? 'statement' : 'statements';
  const from = sources === 1 ? 'source' : 'sources';
  const between = ofStance(marks, 'varied') + ofStance(marks, 'neutral');
  const part = (stance: HTMLElement, count: number, end: string): HTMLElement =>
    element('span', {}, `${count} `, stance, end);
  return element(
    'p',
    { class: 'balance num' },
    element('span', { class: 'of' }, `Of ${statements} ${unit} from ${sources} ${from}:`),
    ' ',
    part(mark('favourable'), ofStance(marks, 'favourable'), ','),
    ' ',
    part(mark('critical'), ofStance(marks, 'critical'), ','),
    ' ',
    part(mark('varied', 'neutral'), between, ';'),
    ' ',
    element('span', {}, `${sellers} by sellers`),
  );
}
