import { piecesByStem, stems, toNodes } from './highlight.ts';

/**
 * On a source's page: opens what hides the statement in the address, and marks the words that were
 * searched (`?mark=`) within that statement.
 */
function markTarget(): void {
  const words = new URLSearchParams(location.search).get('mark');
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  target.closest('details')?.setAttribute('open', '');
  const said = target.querySelector('.st-said');
  if (words === null || said?.querySelector('mark') !== null) return;
  said.replaceChildren(...toNodes(piecesByStem(said.textContent, stems(words))));
}

window.addEventListener('hashchange', markTarget);
markTarget();
