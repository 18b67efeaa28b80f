import { readFile, stat } from 'node:fs/promises';
import { VFile } from 'vfile';
import { decode } from '../../src/pipeline/read/text.ts';
import { Failure, resolveFile } from '../command.ts';

/** Text of a file named on the command line; throws a `Failure` that says why it is none. */
export async function readContents(file: string): Promise<string> {
  const path = resolveFile(file);
  const bytes = await readFile(path).catch(async (error: unknown) => {
    const folder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    throw new Failure(`${file}: ${folder ? isFolder : reason(error)}`);
  });
  const vfile = new VFile({ path: file });
  const contents = decode(bytes, vfile);
  if (contents === undefined) throw new Failure(vfile.messages.map(String).join('\n'));
  return contents;
}

const isFolder = 'Unexpected folder, expected a file, name a file in it';

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return code === 'ENOENT'
    ? 'Unexpected name, expected a file that exists, check the spelling'
    : `Unexpected failure to read it (${code}), expected a readable file, check its permissions`;
}
