import { segmentSource } from '../../src/pipeline/segment.ts';
import { unitsOf, type Placed } from '../../src/pipeline/dataset/units.ts';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import { themes } from '../../src/vocabulary.ts';
import { amountsIn, compareFigures } from './figures.ts';
import { compareHedges } from './hedges.ts';
import { locate } from './locate.ts';
import { textOf, unitsIn, type Original, type Range } from './original.ts';
import { comparePolarity } from './polarity.ts';
import { compareRuns, runsOf } from './runs.ts';
import { compareThemes, surely } from './themes.ts';
import type { ParsedSource, Tags } from '../../src/types.ts';
import type { Difference } from './difference.ts';

export interface Fidelity {
  differences: Difference[];
  statements: number;
  /** Sentences of the original that a statement's passage touches, of all that there are. */
  covered: number;
  sentences: number;
}

/** Holds every statement of a source against the passage it rests on, and the rest of the original against all. */
export function compare(source: ParsedSource, original: Original, reader: Reader): Fidelity {
  const kind = source.data?.kind ?? 'health-information';
  const placed = unitsOf(segmentSource(source), new Map([[source.slug, { kind }]]));
  const tags = original.units.map((unit) => readUnit(unit, reader));
  const runs = runsOf(original);
  const covered = new Set<number>();
  const differences: Difference[] = [];
  let cursor = 0;
  for (const { segment, unit } of placed) {
    const add = (found: readonly Pick<Difference, 'kind' | 'reason'>[], sentence?: number) => {
      const where = { statement: segment.id, ...(sentence !== undefined && { sentence }) };
      differences.push(...found.map((one) => ({ ...one, ...where })));
    };
    add(compareRuns(segment.text, runs));
    // Accounts of private people carry no pinpoint: they are held against the whole.
    if (!segment.pinpoint) continue;
    const found = locate(original, segment.pinpoint, cursor);
    const shown = [segment.pinpoint.first, segment.pinpoint.last].filter(Boolean).join(' … ');
    if (!found) {
      const reason = `Unexpected pinpoint "${shown}", expected words of the original, copy its first and last words`;
      add([{ kind: 'pinpoint-missing', reason }]);
      continue;
    }
    const sentence = (original.words[found.range.from]?.unit ?? 0) + 1;
    if (found.early) {
      const reason = `Unexpected pinpoint "${shown}" before the last one's place, expected the order of the original, move the statement up`;
      add([{ kind: 'pinpoint-order', reason }], sentence);
    } else cursor = found.range.from;
    for (const at of touched(original, found.range)) covered.add(at);
    const texts = { passage: textOf(original, found.range), statement: segment.text };
    const read = unitsIn(original, found.range).flatMap((at) => tags[at] ?? []);
    add(compareFigures(texts, around(original, found.range), reader), sentence);
    add(comparePolarity(texts, reader), sentence);
    add(compareHedges(texts), sentence);
    add(compareThemes(read, readUnit(unit, reader)), sentence);
  }
  const whole = { source, placed, original, tags, covered, reader };
  differences.push(...(covered.size === 0 ? againstWhole(whole) : leftOut(whole)));
  return {
    differences,
    statements: placed.length,
    covered: covered.size,
    sentences: original.units.length,
  };
}

const touched = ({ words }: Original, { from, to }: Range): Set<number> =>
  new Set(words.slice(from, to).map(({ unit }) => unit));

/** The sentences a passage touches and the ones beside them, whole. */
function around(original: Original, range: Range): string {
  const units = [...touched(original, range)];
  const [first = 0, last = first] = [units[0], units.at(-1)];
  return original.units
    .slice(Math.max(0, first - 1), last + 2)
    .map(({ text }) => text)
    .join(' ');
}

interface Whole {
  source: ParsedSource;
  placed: readonly Placed[];
  original: Original;
  tags: readonly Tags[];
  covered: ReadonlySet<number>;
  reader: Reader;
}

/** Sentences under no pinpoint that say something: a figure, or surely a theme. */
function leftOut({ source, original, tags, covered, reader }: Whole): Difference[] {
  const last = Math.max(...covered);
  const whole = source.data?.coverage === 'whole-page';
  return original.units.flatMap(({ text, isHeading }, at): Difference[] => {
    if (covered.has(at) || isHeading || (!whole && at > last)) return [];
    const said = [
      ...amountsIn(text, reader)
        .filter(({ digits }) => digits)
        .map(({ value }) => String(value)),
      ...themes.filter((theme) => (tags[at]?.confidence[theme] ?? 0) >= surely),
    ];
    if (said.length === 0) return [];
    const reason = `Unexpected silence on sentence ${at + 1} of the original (${said.join(', ')}), expected all it says, add a statement`;
    return [{ kind: 'left-out', sentence: at + 1, reason }];
  });
}

/** Without pinpoints: every figure and theme of one side has to stand somewhere on the other. */
function againstWhole({ placed, original, tags, reader }: Whole): Difference[] {
  const passage = original.units.map(({ text }) => text).join('\n');
  const lost = original.units.flatMap(({ text }, at) => {
    const statement = placed.map(({ segment }) => segment.text).join('\n');
    return compareFigures({ passage: text, statement }, passage, reader)
      .filter(({ kind }) => kind === 'figure-lost')
      .map((one): Difference => ({ ...one, sentence: at + 1 }));
  });
  const own = placed.map(({ segment, unit }) => ({ segment, tags: readUnit(unit, reader) }));
  const added = own.flatMap(({ segment }) =>
    compareFigures({ passage, statement: segment.text }, passage, reader)
      .filter(({ kind }) => kind === 'figure-added')
      .map((one): Difference => ({ ...one, statement: segment.id })),
  );
  const themeless = themes.flatMap((theme): Difference[] => {
    const at = tags.findIndex(({ confidence }) => (confidence[theme] ?? 0) >= surely);
    if (at < 0 || own.some((one) => (one.tags.confidence[theme] ?? 0) >= 0.3)) return [];
    const reason = `Unexpected loss of the theme ${theme}, expected the original's themes, say what sentence ${at + 1} says of it`;
    return [{ kind: 'theme-lost', sentence: at + 1, reason }];
  });
  return [...lost, ...added, ...themeless];
}
