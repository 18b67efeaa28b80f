import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasFault } from '../../src/fault.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { reporters } from '../check/reporters.ts';
import { Failure } from '../command.ts';
import type { CorpusFile } from '../../src/types.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';

const folder = 'reviews/lexicon';

/** The lexicon below a root, without the rest of the corpus; throws a `Failure` where it has faults. */
export async function readLexicon(root: string): Promise<Lexicon> {
  const names = (await readdir(join(root, folder)).catch(() => [])).filter((name) =>
    /^[^.].*\.yaml$/.test(name),
  );
  if (names.length === 0) {
    throw new Failure(
      `${join(root, folder)}: Unexpected folder without a lexicon, expected *.yaml files, run the command in the project's folder`,
    );
  }
  const files = names.sort().map(async (name): Promise<CorpusFile> => {
    const path = `${folder}/${name}`;
    return { path, kind: 'lexicon', contents: await readFile(join(root, path), 'utf8') };
  });
  const corpus = parse({ files: await Promise.all(files), faults: [] });
  const faulty = corpus.files.filter(hasFault);
  if (faulty.length > 0)
    throw new Failure(reporters.text(faulty, 'The lexicon cannot be used').trimEnd());
  return corpus.lexicon;
}
