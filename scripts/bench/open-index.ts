import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library } from '../../src/search/engine.ts';
import { openLibrary, Shelf, type Fetch } from '../../src/search/library.ts';
import { listen, siteServer } from '../serve.ts';

/** The search of a finished site, run in Node as a browser runs it. */
export interface OpenIndex {
  library: Library;
  shelf: Shelf;
  fetchFile: Fetch;
  close: () => void;
}

/** Serves `<site>/pagefind/` on a free port and opens it. Throws where the site has no index, or one of another form. */
export async function openIndex(site: string): Promise<OpenIndex> {
  const server = siteServer(site);
  // A peer that builds its index holds up both ends: an idle connection must not be closed meanwhile.
  server.keepAliveTimeout = 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const folder = `${await listen(server, 0)}pagefind/`;
  const fetchFile: Fetch = async (name) => {
    const answer = await fetch(folder + name);
    if (!answer.ok) throw new Error(`Missing ${name} in ${site}/pagefind, run "npm run build"`);
    return (await answer.json()) as never;
  };
  try {
    const file = pathToFileURL(path.resolve(site, 'pagefind/pagefind.js')).href;
    const module = (await import(file)) as Parameters<typeof openLibrary>[2];
    const library = await openLibrary(folder, 'bench', module, fetchFile);
    return { library, shelf: new Shelf(library.table.perFile, fetchFile), fetchFile, close };
  } catch (error) {
    close();
    throw error;
  }
}
