/** `node tests/e2e/hostile/make.ts` in the folder of a project: its site without the rules that would refuse it. */
import path from 'node:path';
import { writeDataset } from '../../../scripts/analyse/write-dataset.ts';
import { Report } from '../../../scripts/build/report.ts';
import { makeSite } from '../../../scripts/build/site.ts';
import { foldersOf, swap } from '../../../scripts/build/swap.ts';
import { hasFault } from '../../../src/fault.ts';
import { moved } from '../../../src/pipeline/dataset/moved.ts';
import { analyse } from '../../../src/pipeline/index.ts';
import { parse } from '../../../src/pipeline/parse.ts';
import { read } from '../../../src/pipeline/read.ts';

const root = process.cwd();
const corpus = parse(await read(root));
// The schemas themselves still hold: what they refuse never reaches a page.
const refused = corpus.files.filter(hasFault).flatMap(({ messages }) => messages.map(String));
if (refused.length > 0) throw new Error(refused.join('\n'));
const dataset = analyse(corpus, 'hostile');
await writeDataset(dataset, path.join(root, '.cache/dataset'), {
  moved: moved(corpus),
  scores: undefined,
});
await makeSite(root, new Report());
swap(foldersOf(root));
