import { balanceLine, ofStance, tally, type Marks } from './balance.ts';
import { element } from './element.ts';
import type { Found, Fragment } from './engine.ts';
import { pageSize } from './facets.ts';
import { address, resultItem } from './result.ts';
import { isBlank, writeState, type State } from './state.ts';

/** The parts of the search page that change, found once. */
export interface Places {
  heading: HTMLElement;
  tally: HTMLElement;
  balance: HTMLElement;
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
  const marks: Marks = found.within.mark ?? {};
  const sources = Object.values(found.within.source ?? {}).filter((count) => count > 0).length;
  const statements = ['favourable', 'varied', 'critical', 'neutral'].reduce(
    (sum, stance) => sum + ofStance(marks, stance),
    0,
  );
  const drawing = tally(marks);
  places.tally.replaceChildren(...(drawing === undefined ? [] : [drawing]));
  places.balance.replaceChildren(
    ...(statements === 0 ? [] : [balanceLine(marks, statements, sources)]),
  );
  const left = state.leaveOut ? ' and are left out' : '';
  const verb = found.gaining === 1 ? 'comes' : 'come';
  places.hint.textContent = `${found.gaining} of ${plural(found.all, 'result')} ${verb} from people who gain when more people are treated${left}.`;
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
  const marks: Marks = found.within.mark ?? {};
  const say = (stance: string): string => `${ofStance(marks, stance)} ${stance}`;
  places.status.textContent = `${title(state, found.hits.length)}. ${say('favourable')}, ${say('critical')}.`;
}

/** What a link from a result carries along: the words to mark, and the choice of the switch. */
function carried(state: State): Record<string, string> {
  return {
    ...(state.words === '' ? {} : { mark: state.words }),
    ...(state.leaveOut ? { 'leave-out': '1' } : {}),
  };
}

/** Shows one page of results; `base` is the folder the site is served from. */
export async function show(
  places: Places,
  state: State,
  found: Found,
  base: string,
  isCurrent: () => boolean,
): Promise<void> {
  const last = Math.max(1, Math.ceil(found.hits.length / pageSize));
  const page = Math.min(state.page, last);
  const shown = found.hits.slice((page - 1) * pageSize, page * pageSize);
  const fragments: Fragment[] = await Promise.all(shown.map((hit) => hit.data()));
  if (!isCurrent()) return;
  const items = fragments.map((fragment) =>
    resultItem(fragment, address(fragment.meta.url ?? fragment.url, base, carried(state))),
  );
  head(places, state, found);
  places.list.replaceChildren(...items);
  places.list.setAttribute('start', String((page - 1) * pageSize + 1));
  places.empty.hidden = found.hits.length > 0;
  paging(places, state, found.hits.length, page);
  announce(places, state, found);
}
