import { spawn } from 'node:child_process';
import { folders } from '../../src/pipeline/read/names.ts';
import { Failure } from '../command.ts';
import type { CorpusFile } from '../../src/types.ts';

/** The files of `reviews/` as they were at a commit, branch or tag; nothing is checked out. */
export async function corpusAt(root: string, ref: string): Promise<CorpusFile[]> {
  const commit = await resolveRef(root, ref);
  const listed = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', 'reviews/']);
  const files = listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      const folder = folders.find((one) => path?.startsWith(`${one.path}/`) ?? false);
      if (hash === undefined || path === undefined || folder === undefined) return [];
      return path.endsWith(folder.extension) ? [{ hash, path, kind: folder.kind }] : [];
    });
  const texts = await blobs(
    root,
    files.map(({ hash }) => hash),
  );
  return files.map(({ path, kind }, index) => ({ path, kind, contents: texts[index] ?? '' }));
}

/** Paths below the given ones that differ between a commit and the working tree, new files included. */
export async function changedSince(root: string, ref: string, paths: string[]): Promise<string[]> {
  const commit = await resolveRef(root, ref);
  const changed = await git(root, ['diff', '--name-only', '-z', commit, '--', ...paths]);
  const fresh = await git(root, ['ls-files', '-o', '--exclude-standard', '-z', '--', ...paths]);
  const names = `${changed.toString('utf8')}${fresh.toString('utf8')}`.split('\0');
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

async function resolveRef(root: string, ref: string): Promise<string> {
  const found = await git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]).catch((error: unknown) => {
    if (error instanceof Failure) throw error;
    return Buffer.alloc(0);
  });
  const commit = found.toString('utf8').trim();
  if (commit === '') {
    throw new Failure(
      `Unexpected reference "${ref}", expected a commit, branch or tag of this repository, see git log or git fetch it first`,
    );
  }
  return commit;
}

/** Contents of blobs, in the order given. */
async function blobs(root: string, hashes: readonly string[]): Promise<string[]> {
  const out = await git(root, ['cat-file', '--batch'], hashes.map((hash) => `${hash}\n`).join(''));
  const texts: string[] = [];
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(10, at);
    const size = Number(out.subarray(at, end).toString('utf8').split(' ')[2]);
    texts.push(out.subarray(end + 1, end + 1 + size).toString('utf8'));
    at = end + 1 + size + 1;
  }
  return texts;
}

function git(root: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => {
      reject(new Failure('Unexpected lack of git, expected it on the path, install git'));
    });
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`git ${args[0] ?? ''} ended with code ${code ?? 'none'}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
