import type { Counts } from './engine.ts';
import { facets } from './facets.ts';
import type { State } from './state.ts';

/** Reads the ticked boxes of the form, facet by facet. */
export function readChosen(form: HTMLFormElement): State['chosen'] {
  const data = new FormData(form);
  const chosen: State['chosen'] = {};
  for (const facet of facets) {
    const values = data.getAll(facet).filter((value) => typeof value === 'string');
    if (values.length > 0) chosen[facet] = values.sort();
  }
  return chosen;
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
}

/** Ticks the boxes that the state has chosen and no others. */
export function writeChosen(form: HTMLFormElement, chosen: State['chosen']): void {
  for (const box of boxes(form)) {
    const facet = facets.find((name) => name === box.name);
    box.checked = facet !== undefined && (chosen[facet]?.includes(box.value) ?? false);
  }
}

/** Writes beside each box how many results it would show; a box that shows none steps back. */
export function writeCounts(form: HTMLFormElement, counts: Counts): void {
  for (const box of boxes(form)) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest('label');
    const number = label?.querySelector('.num');
    if (number) number.textContent = String(count);
    label?.toggleAttribute('data-empty', count === 0 && !box.checked);
  }
}
