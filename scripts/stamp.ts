/** `npm run stamp`: writes into rulings what their studies measure now, so that a change is noticed. */
import { join } from 'node:path';
import { codeRoot } from './analyse/method.ts';
import { command, count, Failure, run } from './command.ts';
import { stamped } from './stamp/stamped.ts';
import { recordOf } from './trace/tracer.ts';
import { writeWhole } from './write-whole.ts';

const program = command(
  'stamp',
  'Write into rulings what their studies measure now; check warns when that changes.',
)
  .argument('[slugs...]', 'decision files by the slug of their source; without any, all of them')
  .option('--missing', 'only rulings that have no stamp yet')
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .action(stampFiles);

async function stampFiles(
  slugs: string[],
  { root, missing = false }: { root: string; missing?: boolean },
): Promise<void> {
  const corpus = await recordOf(root);
  const known = corpus.decisions.map(({ slug }) => slug);
  const wrong = slugs.find((slug) => !known.includes(slug));
  if (wrong !== undefined) {
    throw new Failure(
      `reviews/decisions/${wrong}.yaml: Unexpected slug "${wrong}", expected a file of rulings, correct the name`,
    );
  }
  const studies = new Map(corpus.studies.flatMap(({ data }) => (data ? [[data.id, data]] : [])));
  let total = 0;
  for (const decision of corpus.decisions) {
    if (slugs.length > 0 && !slugs.includes(decision.slug)) continue;
    const { text, changed } = stamped(decision, studies, missing);
    if (changed === 0) continue;
    await writeWhole(join(root, decision.file.path), text);
    total += changed;
  }
  process.stdout.write(`${count(total, 'ruling')} stamped\n`);
}

await run(program);
