/**
 * Carries the choice "leave out people who gain" from page to page. It stands in the address, not in
 * the browser's storage: nothing stays on a device that others may use, and a link shows what its
 * sender saw. The page works without this script; the choice is then made on each page.
 */
const parameter = 'leave-out';

const box = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('#leave-out');

let chosen = new URLSearchParams(location.search).get(parameter) === '1';

/** Sets the switch by the address, also where the browser brings an old page back. */
function apply(): void {
  chosen = new URLSearchParams(location.search).get(parameter) === '1';
  const input = box();
  if (input !== null) input.checked = chosen;
}

function remember(): void {
  const url = new URL(location.href);
  if (chosen) url.searchParams.set(parameter, '1');
  else url.searchParams.delete(parameter);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

document.addEventListener('change', (event) => {
  if (event.target !== box()) return;
  chosen = box()?.checked ?? false;
  remember();
});

/** Adds the choice to a link of this site at the moment it is used, or takes it off again. */
function dress(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.origin !== location.origin) return;
  const url = new URL(link.href);
  const isHere = url.pathname === location.pathname && url.hash !== '';
  if (isHere || url.searchParams.has('q') || link.dataset.page !== undefined) return;
  if (chosen) url.searchParams.set(parameter, '1');
  else url.searchParams.delete(parameter);
  if (url.href !== link.href) link.href = url.href;
}

for (const kind of ['click', 'auxclick', 'contextmenu'] as const) {
  document.addEventListener(kind, dress, { capture: true });
}
document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !chosen) return;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = parameter;
  field.value = '1';
  event.target.append(field);
});
window.addEventListener('pageshow', apply);
apply();

export {};
