import { element } from './element.ts';
import {
  isChosen,
  keys,
  sortedBy,
  valuesOf,
  type Chosen,
  type Key,
  type Row,
} from './register-rows.ts';

/** Sorts and narrows the list of claims on a page. Without a script the list stands as it is. */
function start(form: HTMLFormElement, list: HTMLElement, said: HTMLElement): void {
  const items = [...list.children].filter((one) => one instanceof HTMLElement);
  const rows = items.map(rowOf);
  for (const key of keys) fill(form, key, valuesOf(rows, key));
  const show = (): void => {
    const data = new FormData(form);
    const read = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const chosen: Chosen = Object.fromEntries(keys.map((key) => [key, read(key)]));
    const fits = sortedBy(rows, read('order') as Key | '').filter((place) => {
      const row = rows[place];
      return row !== undefined && isChosen(row, chosen);
    });
    const shown = fits.length;
    list.replaceChildren(...fits.flatMap((place) => items[place] ?? []));
    said.textContent = shown === items.length ? '' : `${shown} of ${items.length} claims fit.`;
  };
  form.addEventListener('change', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  if (form.parentElement) form.parentElement.hidden = false;
}

function rowOf({ dataset }: HTMLElement): Row {
  const { verdict = '', kind = '', who = '', condition = '' } = dataset;
  return { verdict, kind, who, condition: condition.split('|').filter((one) => one !== '') };
}

/** A choice of one value leaves nothing to choose, and is not shown. */
function fill(form: HTMLFormElement, key: Key, values: readonly string[]): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
  select?.append(...values.map((value) => element('option', { value }, value)));
  if (values.length < 2) select?.closest('p')?.remove();
}

const form = document.querySelector<HTMLFormElement>('#register-tools');
const list = document.querySelector<HTMLElement>('#register');
const said = document.querySelector<HTMLElement>('#register-said');
if (form && list && said) start(form, list, said);
