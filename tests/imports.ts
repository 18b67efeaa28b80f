import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Import {
  file: string;
  /** As written: a package, or a path relative to the repository. */
  target: string;
  /** Of types alone, which are gone when the code runs. */
  ofTypes: boolean;
}

/** What all code below a folder of the repository imports. */
export function importsBelow(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro|mdx)$/.test(name))
    .flatMap((name) => importsOf(`${folder}/${name}`));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /^ *(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map(([, type, one, other]) => {
    const target = one ?? other ?? '';
    return {
      file,
      target: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
      ofTypes: type !== undefined,
    };
  });
}

/** All files of the repository that run with a file, itself among them. */
export function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const next = file.endsWith('.ts') ? importsOf(file) : [];
  for (const { target, ofTypes } of next) {
    if (!ofTypes && /^(?:src|scripts|tests)\//.test(target)) loadedWith(target, found);
  }
  return found;
}
