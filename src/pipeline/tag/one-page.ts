import type { Unit } from '../../types.ts';
import { Quotation } from './quotation.ts';

/** Sentences and headings of one page in reading order, as each other's neighbours; a long quotation is followed to its end. */
export function onePage(units: readonly Unit[]): Unit[] {
  const quotation = new Quotation();
  return units.map((unit, at) => {
    const [before, after] = [units[at - 1], units[at + 1]];
    const goesOn = unit.isHeading !== true && quotation.goesOn(unit.text, unit.heading ?? '');
    return {
      ...unit,
      quoted: unit.quoted === true || goesOn,
      ...(before && { previous: before.text }),
      ...(after && { next: after.text }),
    };
  });
}
