import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** A record as the peers get it: its place and all the words the site's own index gets. */
export interface Document {
  id: number;
  text: string;
}

/** Another search library over the same records; `search` returns places of records, nearest first. */
export interface Peer {
  name: string;
  /** Bytes that a reader would have to load before the first answer, uncompressed. */
  index: string;
  search: (words: string) => number[];
}

/** MiniSearch as its documentation sets it up for forgiving search: beginnings of words and slips found. */
export function miniSearch(documents: readonly Document[]): Peer {
  const index = new MiniSearch<Document>({
    fields: ['text'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    index: JSON.stringify(index),
    search: (words) => index.search(words).map(({ id }) => id as number),
  };
}

/** lunr as it comes: stems and stop words, any of the words. Signs of its query language are taken out. */
export function lunrSearch(documents: readonly Document[]): Peer {
  const index = lunr(function () {
    this.ref('id');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return {
    name: 'lunr',
    index: JSON.stringify(index),
    search: (words) =>
      index.search(words.replace(/[^\p{L}\p{N}\s']+/gu, ' ')).map(({ ref }) => Number(ref)),
  };
}
