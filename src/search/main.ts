import { find, type Library } from './engine.ts';
import { openGroups, readChosen, writeChosen, writeCounts } from './facet-form.ts';
import { listenToKeys } from './keys.ts';
import { openLibrary, Shelf } from './library.ts';
import { readState, sorts, writeState, type State } from './state.ts';
import { show, type Places } from './view.ts';

function place<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`Missing #${id} on the search page, expected ${kind.name}`);
}

const field = place('q', HTMLInputElement);
const wordsForm = place('find', HTMLFormElement);
const facetForm = place('facets', HTMLFormElement);
const leaveOut = place('leave-out', HTMLInputElement);
const sort = place('sort', HTMLSelectElement);
const places: Places = {
  heading: place('h-res', HTMLElement),
  tally: place('res-tally', HTMLElement),
  balance: place('res-balance', HTMLElement),
  understood: place('res-understood', HTMLElement),
  hint: place('leave-out-hint', HTMLElement),
  status: place('res-status', HTMLElement),
  empty: place('res-empty', HTMLElement),
  list: place('res-list', HTMLElement),
  pages: place('res-pages', HTMLElement),
};
const fault = place('res-fault', HTMLElement);
const page = place('search', HTMLElement);
const base = page.dataset.base ?? '/';
const version = page.dataset.version ?? '';
const folder = `${base.replace(/\/$/, '')}/pagefind/`;

async function fetchFile<Body>(name: string): Promise<Body> {
  const answer = await fetch(`${folder}${name}?v=${version}`);
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${name}`);
  return (await answer.json()) as Body;
}

let loading: Promise<[Library, Shelf]> | undefined;

async function load(): Promise<[Library, Shelf]> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Parameters<
    typeof openLibrary
  >[2];
  const library = await openLibrary(folder, version, module, fetchFile);
  return [library, new Shelf(library.table.perFile, fetchFile)];
}

function fromPage(at: number): State {
  return {
    words: field.value.trim(),
    chosen: readChosen(facetForm),
    leaveOut: leaveOut.checked,
    sort: sorts.find((one) => one === sort.value) ?? 'turns',
    page: at,
  };
}

let asked = 0;

async function run(state: State): Promise<void> {
  asked += 1;
  const turn = asked;
  const isCurrent = (): boolean => turn === asked;
  places.list.ariaBusy = 'true';
  try {
    loading ??= load();
    const [library, shelf] = await loading;
    const found = await find(library, state);
    if (!isCurrent()) return;
    writeCounts(facetForm, found.counts);
    await show(places, state, found, shelf, base, isCurrent);
    fault.hidden = true;
  } catch {
    loading = undefined;
    if (isCurrent()) fault.hidden = false;
  }
  if (isCurrent()) places.list.ariaBusy = 'false';
}

function restore(): State {
  const state = readState(location.search);
  field.value = state.words;
  writeChosen(facetForm, state.chosen);
  leaveOut.checked = state.leaveOut;
  sort.value = state.sort;
  return state;
}

/** Runs what stands on the page and writes it into the address; typing replaces, the rest adds. */
function go(at: number, how: 'push' | 'replace'): void {
  const state = fromPage(at);
  const query = writeState(state);
  if (query !== location.search) {
    const url = `${location.pathname}${query}`;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }
  void run(state);
}

let pause: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    go(1, 'replace');
  }, 10);
});
wordsForm.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  go(1, 'push');
});
facetForm.addEventListener('submit', (event) => {
  event.preventDefault();
  go(1, 'push');
  places.heading.focus();
});
facetForm.addEventListener('change', () => {
  go(1, 'push');
});
facetForm.addEventListener('reset', () => {
  setTimeout(() => {
    go(1, 'push');
  });
});
leaveOut.addEventListener('change', () => {
  go(1, 'replace');
});
sort.addEventListener('change', () => {
  go(1, 'replace');
});
places.pages.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-page]') : null;
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  go(Number(link.dataset.page), 'push');
  places.heading.focus();
});
window.addEventListener('popstate', () => void run(restore()));

listenToKeys(field, places.list);
openGroups(facetForm, matchMedia('(min-width: 60rem)').matches);
document.documentElement.classList.add('searching');
void run(restore());
