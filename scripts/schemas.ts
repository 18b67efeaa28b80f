/** `npm run schemas`: writes what editors know of the corpus into .vscode/, from the zod schemas. */
import { join } from 'node:path';
import { command, Failure, run } from './command.ts';
import { codeRoot } from './analyse/method.ts';
import { editorFiles, staleIn } from './schemas/files.ts';
import { writeWhole } from './write-whole.ts';

const program = command(
  'schemas',
  'Write the JSON Schemas and snippets for editors, made from the schemas of the corpus.',
)
  .option('--check', 'write nothing; fail where a file is out of date')
  .action(async ({ check = false }: { check?: boolean }) => {
    if (check) {
      const stale = await staleIn(codeRoot);
      if (stale.length > 0) {
        throw new Failure(
          `Unexpected old ${stale.join(', ')}, expected them fresh, run npm run schemas`,
        );
      }
      return;
    }
    const files = await editorFiles();
    for (const [path, contents] of files) await writeWhole(join(codeRoot, path), contents);
    process.stdout.write(`${[...files.keys()].join('\n')}\n`);
  });

await run(program);
