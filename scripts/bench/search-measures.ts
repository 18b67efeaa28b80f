import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../command.ts';
import { openIndex } from './open-index.ts';
import { readQuestions } from './questions.ts';
import { measureGenerated, measureSearch, type SearchMeasure } from './search.ts';
import { firstQuery } from './transfer.ts';
import type { Settings } from './benches.ts';
import type { Measure } from './measure.ts';

const grown = 10_000;
const ownName = 'this site';

/**
 * The search of `dist/` below `root`, today and grown: medians over the questions, the fastest of the
 * rounds each; bytes are those of the index without texts. Throws a `Failure` where there is no index that
 * this code reads.
 */
export async function searchMeasures({ root, rounds, tell }: Settings): Promise<Measure[]> {
  const site = path.join(root, 'dist');
  await refuseOtherIndex(site);
  const questions = readQuestions(path.join(root, 'tests/search/queries.yaml'));
  const transfers: Measure[] = [];
  for (const words of ['nausea', 'nausae']) {
    const { sent, raw, files } = await firstQuery(site, words);
    transfers.push(
      { name: `first query "${words}", gzipped`, value: sent, unit: 'kB' },
      { name: `first query "${words}", plain`, value: raw, unit: 'kB' },
      { name: `first query "${words}", files`, value: files, unit: '' },
    );
  }
  tell('today');
  const today = await measureSearch(site, questions, rounds);
  tell(`${grown} statements`);
  const later = await measureGenerated(site, grown, questions, rounds);
  const answered = today.map(({ name, answered: share }) => ({
    name: `${name}: answered among the first five`,
    value: share,
    unit: 'of 1',
  }));
  return [...measuresOf(today), ...answered, ...measuresOf(later), ...transfers];
}

/** Throws a `Failure` where the site has no search, or one that another version of this code built. */
async function refuseOtherIndex(site: string): Promise<void> {
  const needed = ['search/index.html', 'pagefind/pagefind.js', 'pagefind/table.json'];
  const missing = needed.find((file) => !existsSync(path.join(site, file)));
  if (missing !== undefined) {
    throw new Failure(
      `${site}: Unexpected folder without ${missing}, expected a finished site, run "npm run build"`,
    );
  }
  try {
    const { shelf, close } = await openIndex(site);
    await shelf.take(0).finally(close);
  } catch {
    throw new Failure(
      `${site}/pagefind: Unexpected index of another form, expected one that this working tree has built, run "npm run build"`,
    );
  }
}

function measuresOf(found: readonly SearchMeasure[]): Measure[] {
  const own = found.find(({ name }) => name === ownName);
  return found.flatMap((one) => {
    const line = (what: string, unit: string, pick: (of: SearchMeasure) => number): Measure => ({
      name: `${one.name}, ${one.records} records: ${what}`,
      value: pick(one),
      unit,
      ...(own && one !== own && { beside: ownName, ratio: pick(one) / pick(own) }),
    });
    return [
      line('first time', 'ms', ({ firstMs }) => firstMs),
      line('again', 'ms', ({ warmMs }) => warmMs),
      line('bytes a record', 'B', ({ bytesPerRecord }) => bytesPerRecord),
    ];
  });
}
