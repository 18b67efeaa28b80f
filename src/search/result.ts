import { element, symbol } from './element.ts';
import { pieces, toNodes } from './highlight.ts';
import type { Shown } from './library.ts';

/** A record as it is shown, with the positions of the words found in it. */
export interface Result extends Shown {
  at: readonly number[];
}

const voiceWords: Record<string, string> = {
  experience: 'Experience',
  study: 'Study',
  information: 'Information',
  seller: 'Seller',
};
const stanceWords: Record<string, string> = {
  favourable: 'Favourable',
  critical: 'Critical',
  varied: 'Varied',
  neutral: 'Neutral',
};
const typeWords: Record<string, string> = {
  claim: 'Claim',
  study: 'Study on record',
  effect: 'Effect',
  guide: 'Guide',
};

/** Address within the site: the record's own, below the folder the site stands in, with what to carry. */
export function address(url: string, base: string, carry: Record<string, string>): string {
  const [path = '', anchor] = url.split('#');
  const params = new URLSearchParams(carry).toString();
  const query = params === '' ? '' : `?${params}`;
  return `${base.replace(/\/$/, '')}${path}${query}${anchor === undefined ? '' : `#${anchor}`}`;
}

function top(meta: Shown['meta']): HTMLElement {
  const line = element('p', { class: 'st-top' });
  const voice = meta.voice;
  if (voice !== undefined) {
    const name = element('span', {}, voiceWords[voice] ?? voice);
    if (meta.more !== undefined) {
      name.append(element('span', { class: 'voice-more' }, `, ${meta.more}`));
    }
    line.append(element('span', { class: 'voice' }, symbol(`v-${voice}`), name));
  } else {
    line.append(element('span', { class: 'type-word' }, typeWords[meta.type ?? ''] ?? ''));
  }
  const stance = meta.stance;
  if (stance !== undefined) {
    const word = element('span', {}, stanceWords[stance] ?? stance);
    line.append(' ', element('span', { class: 'stance' }, symbol(`m-${stance}`), word));
  } else if (meta.verdict !== undefined) {
    line.append(' ', element('span', { class: 'verdict-word' }, meta.verdict));
  }
  return line;
}

function hidden(text: string): HTMLElement {
  return element('span', { class: 'vh' }, text);
}

function provenance(meta: Shown['meta'], open: string): HTMLElement {
  const where = element('span', { class: 'where' }, element('cite', {}, meta.title ?? ''));
  for (const part of [meta.kind, meta.date]) {
    if (part !== undefined) where.append(' ', element('span', {}, part));
  }
  const line = element('p', { class: 'prov' }, where, ' ');
  if (meta.gain !== undefined) {
    const gains = meta.gains === 'yes' ? 'gain gain-yes' : 'gain';
    line.append(element('span', { class: gains }, meta.gain), ' ');
  }
  const links = element('span', { class: 'links' });
  const number = meta.number ?? '';
  if (meta.original === undefined) links.append(element('span', {}, 'address not known'));
  else {
    const at = hidden(` at ${meta.title ?? ''}, statement ${number}`);
    const attributes = { href: meta.original, rel: 'noreferrer' };
    links.append(element('a', attributes, 'Read in the original', at));
  }
  const own = { href: open, 'data-open': '' };
  links.append(' ', element('a', own, `No. ${number}`, hidden(', this statement on its page')));
  line.append(links);
  return line;
}

function said(result: Result): Node[] {
  return toNodes(pieces(result.content, result.at));
}

function statement(result: Result, open: string): HTMLElement {
  const { meta } = result;
  const article = element(
    'article',
    { class: 'st', 'data-voice': meta.voice ?? '', 'data-stance': meta.stance ?? '' },
    top(meta),
    element('p', { class: 'st-said' }, ...said(result)),
    provenance(meta, open),
  );
  return fenced(meta, article, 'Said by someone who sells it');
}

function claim(result: Result, open: string): HTMLElement {
  const { meta } = result;
  const link = element('a', { href: open, 'data-open': '' }, ...said(result));
  const where = element('span', { class: 'where' }, element('cite', {}, meta.title ?? ''));
  if (meta.kind !== undefined) where.append(' ', element('span', {}, meta.kind));
  const line = element('p', { class: 'prov' }, where);
  if (meta.gain !== undefined) {
    const gains = meta.gains === 'yes' ? 'gain gain-yes' : 'gain';
    line.append(' ', element('span', { class: gains }, meta.gain));
  }
  const article = element(
    'article',
    { class: 'st', 'data-voice': meta.voice ?? '' },
    top(meta),
    element('p', { class: 'st-said' }, link),
    line,
  );
  return fenced(meta, article, 'Claimed by someone who sells it');
}

function fenced(meta: Shown['meta'], article: HTMLElement, words: string): HTMLElement {
  if (meta.fence !== 'yes') return article;
  return element('div', { class: 'fence' }, element('p', { class: 'fence-top' }, words), article);
}

function page(result: Result, open: string): HTMLElement {
  const { meta } = result;
  const voice = meta.voice === undefined ? {} : { 'data-voice': meta.voice };
  const title = element('a', { href: open, 'data-open': '' }, meta.title ?? '');
  const article = element(
    'article',
    { class: 'st st-page', ...voice },
    top(meta),
    element('p', { class: 'st-title' }, title),
    element('p', { class: 'st-said' }, ...said(result)),
  );
  if (meta.figs !== undefined) {
    const parts = meta.figs.split(' · ').map((part) => element('span', {}, part));
    article.append(element('p', { class: 'figs' }, ...parts.flatMap((part) => [part, ' '])));
  }
  if (meta.where !== undefined) article.append(element('p', { class: 'prov' }, meta.where));
  return article;
}

/** One result as a list item; `open` is where it leads. */
export function resultItem(result: Result, open: string): HTMLElement {
  const kinds = { statement, claim } as const;
  const type = result.meta.type;
  const make = type === 'statement' || type === 'claim' ? kinds[type] : page;
  return element('li', {}, make(result, open));
}
