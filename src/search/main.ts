import { find, type Pagefind } from './engine.ts';
import { readChosen, writeChosen, writeCounts } from './facet-form.ts';
import { listenToKeys } from './keys.ts';
import { readState, writeState, type State } from './state.ts';
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
const places: Places = {
  heading: place('h-res', HTMLElement),
  tally: place('res-tally', HTMLElement),
  balance: place('res-balance', HTMLElement),
  hint: place('leave-out-hint', HTMLElement),
  status: place('res-status', HTMLElement),
  empty: place('res-empty', HTMLElement),
  list: place('res-list', HTMLElement),
  pages: place('res-pages', HTMLElement),
};
const fault = place('res-fault', HTMLElement);
const base =
  document.documentElement.dataset.base ?? place('search', HTMLElement).dataset.base ?? '/';

let index: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const folder = `${base.replace(/\/$/, '')}/pagefind/`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // Titles are publishers' names and must not decide the order; the cache tag keeps addresses stable.
  await pagefind.options({
    basePath: folder,
    baseUrl: '/',
    metaCacheTag: document.documentElement.dataset.version ?? 'index',
  });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}

function fromPage(page: number): State {
  return {
    words: field.value.trim(),
    chosen: readChosen(facetForm),
    leaveOut: leaveOut.checked,
    page,
  };
}

let asked = 0;

async function run(state: State): Promise<void> {
  asked += 1;
  const turn = asked;
  const isCurrent = (): boolean => turn === asked;
  try {
    index ??= load();
    const found = await find(await index, state);
    if (!isCurrent()) return;
    writeCounts(facetForm, found.counts);
    await show(places, state, found, base, isCurrent);
    fault.hidden = true;
  } catch {
    index = undefined;
    if (isCurrent()) fault.hidden = false;
  }
}

function restore(): State {
  const state = readState(location.search);
  field.value = state.words;
  writeChosen(facetForm, state.chosen);
  leaveOut.checked = state.leaveOut;
  return state;
}

/** Runs what stands on the page and writes it into the address; typing replaces, the rest adds. */
function go(page: number, how: 'push' | 'replace'): void {
  const state = fromPage(page);
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
  }, 200);
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
places.pages.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-page]') : null;
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  go(Number(link.dataset.page), 'push');
  places.heading.focus();
});
window.addEventListener('popstate', () => void run(restore()));

listenToKeys(field, places.list);
facetForm
  .querySelector('details')
  ?.toggleAttribute('open', matchMedia('(min-width: 60rem)').matches);
document.documentElement.classList.add('searching');
void run(restore());
