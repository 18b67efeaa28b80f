import type { ParsedCorpus } from '../../src/types.ts';

export interface Used {
  address: string;
  /** Files that name it, sorted. */
  used: string[];
}

/** Addresses of sources and studies and those under rulings, each once, sorted. */
export function addressesOf({ sources, studies, decisions }: ParsedCorpus): Used[] {
  const files = new Map<string, Set<string>>();
  const add = (address: string, path: string) => {
    files.set(address, (files.get(address) ?? new Set()).add(path));
  };
  for (const { data, file } of sources) if (data?.url) add(data.url, file.path);
  for (const { data, file } of studies) {
    if (data?.citation.doi) add(`https://doi.org/${data.citation.doi}`, file.path);
    for (const address of data?.addresses ?? []) add(address, file.path);
  }
  for (const { data, file } of decisions) {
    for (const { addresses } of [...(data?.claims ?? []), ...(data?.tags ?? [])]) {
      for (const address of addresses) add(address, file.path);
    }
  }
  return [...files]
    .map(([address, used]) => ({ address, used: [...used].sort() }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
