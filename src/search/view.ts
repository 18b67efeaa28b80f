import { balanceLine, ofStance, tally } from './balance.ts';
import { element } from './element.ts';
import type { Found, Understood } from './engine.ts';
import { pageSize } from './facets.ts';
import type { Shelf } from './library.ts';
import { address, resultItem } from './result.ts';
import { isBlank, writeState, type State } from './state.ts';

/** The parts of the search page that change, found once. */
export interface Places {
  heading: HTMLElement;
  tally: HTMLElement;
  balance: HTMLElement;
  understood: HTMLElement;
  hint: HTMLElement;
  status: HTMLElement;
  empty: HTMLElement;
  list: HTMLElement;
  pages: HTMLElement;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function title(state: State, count: number): string {
  if (isBlank(state))
    return `Everything on record: ${plural(count, 'entry').replace('entrys', 'entries')}`;
  const about = state.words === '' ? 'with these filters' : `for ${state.words}`;
  return `${plural(count, 'result')} ${about}`;
}

function head(places: Places, state: State, found: Found): void {
  places.heading.textContent = title(state, found.hits.length);
  const { marks, statements } = found;
  const drawing = tally(marks);
  places.tally.replaceChildren(...(drawing === undefined ? [] : [drawing]));
  places.balance.replaceChildren(...(statements === 0 ? [] : [balanceLine(marks, found)]));
  places.understood.replaceChildren(...understoodLines(state, found.understood));
  const left = state.leaveOut ? ' and are left out' : '';
  const verb = found.gaining === 1 ? 'comes' : 'come';
  places.hint.textContent = `${found.gaining} of ${plural(found.all, 'result')} ${verb} from people who gain when more people are treated${left}.`;
}

/** A link to the same words in quotes, which are then searched as they stand. */
function asTyped(state: State): HTMLElement {
  const words = `"${state.words.replaceAll('"', '')}"`;
  return element('a', { href: writeState({ ...state, words, page: 1 }) }, 'Only these words');
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** Says how the question was read where that is not as it was typed. */
function understoodLines(state: State, { slips, also, aside }: Understood): HTMLElement[] {
  const lines: (string | Node)[][] = [];
  for (const [typed, read] of slips) {
    lines.push([
      `Nothing here is spelled “${typed}”. Searched for “${read}”, the nearest word on record.`,
    ]);
  }
  if (also.length > 0) lines.push([`Also searched for ${listed(also)}. `, asTyped(state)]);
  if (aside.length > 0) {
    const left = listed(aside.map((word) => `“${word}”`));
    lines.push([`No entry has all of these words. Left aside: ${left}.`]);
  }
  return lines.map((line) => element('p', { class: 'note' }, ...line));
}

function pageLink(state: State, page: number, text: string, rel: string): HTMLElement {
  const href = writeState({ ...state, page }) || '?';
  return element('a', { href, rel, 'data-page': String(page) }, text);
}

function paging(places: Places, state: State, count: number, page: number): void {
  const last = Math.ceil(count / pageSize);
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, count);
  const parts: HTMLElement[] = [];
  if (page > 1) parts.push(pageLink(state, page - 1, 'Previous', 'prev'));
  parts.push(element('p', { class: 'num' }, `${from} to ${to} of ${count}`));
  if (page < last) parts.push(pageLink(state, page + 1, 'Next', 'next'));
  places.pages.hidden = count === 0;
  places.pages.replaceChildren(...parts);
}

function announce(places: Places, state: State, found: Found): void {
  const say = (stance: string): string => `${ofStance(found.marks, stance)} ${stance}`;
  const told = places.understood.textContent.replace('Only these words', '').trim();
  places.status.textContent =
    `${title(state, found.hits.length)}. ${say('favourable')}, ${say('critical')}. ${told}`.trim();
}

/** What a link from a result carries along: the words to mark, and the choice of the switch. */
function carried(state: State): Record<string, string> {
  return {
    ...(state.words === '' ? {} : { mark: state.words }),
    ...(state.leaveOut ? { 'leave-out': '1' } : {}),
  };
}

/** Shows one page of results from the shelf; `base` is the folder the site is served from. */
export async function show(
  places: Places,
  state: State,
  found: Found,
  shelf: Shelf,
  base: string,
  isCurrent: () => boolean,
): Promise<void> {
  const last = Math.max(1, Math.ceil(found.hits.length / pageSize));
  const page = Math.min(state.page, last);
  const shown = found.hits.slice((page - 1) * pageSize, page * pageSize);
  const results = await Promise.all(
    shown.map(async ({ record, at }) => ({ ...(await shelf.take(record)), at })),
  );
  if (!isCurrent()) return;
  const items = results.map((result) =>
    resultItem(result, address(result.url, base, carried(state))),
  );
  head(places, state, found);
  places.list.replaceChildren(...items);
  places.list.setAttribute('start', String((page - 1) * pageSize + 1));
  places.empty.hidden = found.hits.length > 0;
  paging(places, state, found.hits.length, page);
  announce(places, state, found);
}
