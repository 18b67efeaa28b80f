import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** More digits than any count of people, money or milligrams needs. */
const endless = /\d(?:[\d,.\u202F\u00A0']*\d){12,}|(?<!\d)\d+(?:\.\d+)?e\+?\d{2,}/iu;
/** Nothing that a study measures is larger. */
const largest = 1e12;

/** Asks for figures of a size that can be meant: in statements and in the numbers of studies. */
export const plausibleFigures: Rule = ({ corpus, segments }) => {
  const files = new Map(corpus.sources.map(({ slug, file }) => [slug, file]));
  for (const { source, text, at } of segments) {
    const found = endless.exec(text);
    const file = files.get(source);
    if (!found || !file) continue;
    fault(file, 'plausible-figures', reasonFor(found[0]), at.offset + found.index);
  }
  for (const { data, file, place } of corpus.studies) {
    for (const { path, value } of numbersIn(data, [])) {
      if (Math.abs(value) < largest) continue;
      fault(file, 'plausible-figures', reasonFor(String(value)), place(...path));
    }
  }
};

const reasonFor = (figure: string): string => {
  const shown = figure.length > 30 ? `${figure.slice(0, 29)}…` : figure;
  return `Unexpected figure ${shown}, expected one that can be meant, look it up again`;
};

type Path = (string | number)[];

function numbersIn(value: unknown, path: Path): { path: Path; value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => numbersIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...path, key]));
}
