import type { Counts } from './choose.ts';
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
  writeChosenCounts(form, true);
}

/** Opens the groups a reader meets first: on a wide screen the main four, on a narrow one the first. */
export function openGroups(form: HTMLFormElement, isWide: boolean): void {
  form.querySelector('details.narrowing')?.toggleAttribute('open', isWide);
  const first = [...form.querySelectorAll('details[data-first]')];
  for (const group of isWide ? first : first.slice(0, 1)) group.setAttribute('open', '');
}

/** Says on every group how many of its boxes are ticked, and opens those that have one. */
function writeChosenCounts(form: HTMLFormElement, opening: boolean): void {
  for (const group of form.querySelectorAll('details.facet')) {
    const count = group.querySelectorAll('input:checked').length;
    const told = group.querySelector('.chosen');
    if (told) told.textContent = count === 0 ? '' : `${count} chosen`;
    if (opening && count > 0) group.setAttribute('open', '');
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
  writeChosenCounts(form, false);
}
