import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** Asks that what was withdrawn does not come back: neither the source nor rulings on it. */
export const withdrawnStaysAway: Rule = ({ corpus }) => {
  const gone = new Map<string, string>();
  for (const { data, file, place, slug } of corpus.tombstones) {
    if (!data) continue;
    gone.set(data.source, data.withdrawn);
    if (data.source === slug) continue;
    const actual = `Unexpected source "${data.source}" in a file named "${slug}.yaml"`;
    const reason = `${actual}, expected the same slug, rename the file to "${data.source}.yaml"`;
    fault(file, 'withdrawn-stays-away', reason, place('source'));
  }
  for (const { slug, file } of [...corpus.sources, ...corpus.decisions]) {
    const day = gone.get(slug);
    if (day === undefined) continue;
    const actual = `Unexpected "${slug}", which was withdrawn on ${day}`;
    const use = `run npm run withdraw -- ${slug} again or use another name`;
    fault(file, 'withdrawn-stays-away', `${actual}, expected nothing under that name, ${use}`, 0);
  }
};
