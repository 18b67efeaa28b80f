/** What typing in a field means to the reader: keys must not be taken from it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function links(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('a[data-open]')];
}

/** Moves the focus to the next or previous result; from the first one up, back to the field. */
function move(step: 1 | -1, field: HTMLInputElement, list: HTMLElement): boolean {
  const all = links(list);
  const here = document.activeElement?.closest('li');
  const index = all.findIndex((link) => link.closest('li') === here && here !== null);
  if (
    index === -1 &&
    document.activeElement !== field &&
    document.activeElement !== document.body
  ) {
    return false;
  }
  const next = index + step;
  if (next < 0) field.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
  all[next]?.scrollIntoView({ block: 'nearest' });
  return all.length > 0;
}

/** `/` goes to the field, the arrow keys walk through the results, Enter then opens one. */
export function listenToKeys(field: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const inField = event.target === field;
    if (isTyping(event.target) && !inField) return;
    if (move(event.key === 'ArrowDown' ? 1 : -1, field, list)) event.preventDefault();
  });
}
