import { evidence } from '../../content/dataset.ts';
import { escaped } from '../../content/escaped.ts';
import { changesTo, inWords, type Change, type Side } from '../../content/history.ts';
import { siteAddress } from '../../content/site-address.ts';

const page = `${siteAddress}changes/`;

function entry(change: Change, side: Side): string {
  const { hash, at, subject } = change;
  const word = { corpus: 'Corpus', method: 'Method' }[side];
  return `  <entry>
    <id>${page}#${side}-${hash}</id>
    <title>${escaped(`${word}: ${subject}`)}</title>
    <updated>${at}</updated>
    <link href="${page}#${side}-${hash}"/>
    <category term="${side}"/>
    <summary>${escaped(inWords(change))}</summary>
  </entry>
`;
}

/** The latest changes as an Atom feed: to the corpus and to the method, told apart by category. */
export async function GET(): Promise<Response> {
  const { checked, version } = await evidence();
  const changes = (['corpus', 'method'] as const)
    .flatMap((side) => changesTo(side, 40).map((change) => ({ change, side })))
    .sort((a, b) => Date.parse(b.change.at) - Date.parse(a.change.at));
  const updated = changes[0]?.change.at ?? `${checked}T00:00:00Z`;
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${page}</id>
  <title>Evenhand: changes</title>
  <subtitle>Data version ${version}. What people changed in the corpus, and what changed in the method that reads it.</subtitle>
  <updated>${updated}</updated>
  <author><name>Evenhand contributors</name></author>
  <link rel="self" type="application/atom+xml" href="${page}feed.xml"/>
  <link rel="alternate" type="text/html" href="${page}"/>
${changes.map(({ change, side }) => entry(change, side)).join('')}</feed>
`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
}
