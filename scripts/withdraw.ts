/** `npm run withdraw -- SLUG --reason TEXT`: takes a source out and leaves a tombstone without its words. */
import { join } from 'node:path';
import { analyse } from '../src/pipeline/index.ts';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { remedy } from '../src/nearest.ts';
import { command, Failure, run, today, UsageError } from './command.ts';
import { removals, type Removal } from './withdraw/removals.ts';
import { carryOut } from './withdraw/carry-out.ts';
import { refuseReason } from './withdraw/reason.ts';
import type { Dataset } from '../src/types.ts';

interface Options {
  reason: string;
  root: string;
  dryRun?: boolean;
}

const program = command(
  'withdraw',
  'Take a source out of the corpus, with its rulings and labels, and leave a tombstone at its address.',
)
  .argument('<slug>', 'name of its file in reviews/sources, without .md')
  .requiredOption('--reason <text>', 'why, in a sentence of your own; shown at its address')
  .option('--dry-run', 'only say what would be done')
  .option('--root <folder>', 'folder that holds reviews/', '.')
  .action(withdraw);

async function withdraw(slug: string, { reason, root, dryRun }: Options): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new UsageError(
      `Unexpected slug "${slug}", expected small letters, digits and hyphens, name a file of reviews/sources`,
    );
  }
  const corpus = await read(root);
  const dataset = analyse(parse(corpus));
  const known = corpus.files.some(({ path }) => path === `reviews/sources/${slug}.md`);
  if (!known) refuseUnknown(slug, dataset);
  refuseReason(
    reason,
    dataset.statements.filter(({ source }) => source === slug),
  );
  const claims = dataset.claims.filter(({ source }) => source === slug).map(({ id }) => id);
  const tombstone = { source: slug, withdrawn: today(), reason, claims };
  const planned = removals(corpus, tombstone);
  if (!dryRun) await carryOut(root, planned);
  process.stdout.write(planned.map(line).join(''));
  const kept =
    'Git still keeps the words in its history: where the law or the writer asks for more,';
  process.stderr.write(`${kept} rewrite it with git filter-repo and publish anew.\n`);
}

function refuseUnknown(slug: string, { sources, withdrawn }: Dataset): never {
  const gone = withdrawn.find(({ id }) => id === slug);
  if (gone)
    throw new Failure(`"${slug}" was withdrawn on ${gone.withdrawn} already; nothing to do`);
  const slugs = sources.map(({ id }) => id);
  const use = remedy(slug, slugs, 'correct the name');
  throw new Failure(
    `Unexpected slug "${slug}", expected the name of a file in reviews/sources, ${use}`,
  );
}

const line = ({ path, contents, what }: Removal): string =>
  `${contents === undefined ? 'removed' : 'wrote  '} ${join(path)}  ${what}\n`;

await run(program);
