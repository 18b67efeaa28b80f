import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf } from '../../scripts/links/addresses.ts';
import { ask } from '../../scripts/links/ask.ts';
import { corpusOf, sourceOf, studyOf } from '../pipeline/corpus-of.ts';

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(({ url = '', method }, response) => {
    if (url === '/slow') return;
    if (url === '/old') response.writeHead(301, { location: '/new' });
    else if (url === '/gone') response.writeHead(410);
    else if (url === '/robots') response.writeHead(403);
    else if (url === '/broken') response.writeHead(500);
    else response.writeHead(method === 'HEAD' && url === '/no-head' ? 405 : 200);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('npm run links', () => {
  it.each([
    ['/there', 'answers'],
    ['/no-head', 'answers'],
    ['/old', 'moved'],
    ['/gone', 'gone'],
    ['/robots', 'refuses'],
    ['/broken', 'silent'],
    ['/slow', 'silent'],
  ])('calls %s "%s"', async (path, state) => {
    expect((await ask(base + path, 300)).state).toBe(state);
  });

  it('asks each address once and knows who names it', () => {
    const url = 'https://example.org/a';
    const corpus = corpusOf({
      'sources/a.md': sourceOf('- A.\n', { url }),
      'sources/b.md': sourceOf('- B.\n', { url }),
      'studies/s.yaml': studyOf('s'),
    });
    expect(addressesOf(corpus)).toEqual([
      { address: 'https://doi.org/10.1000/x', used: ['reviews/studies/s.yaml'] },
      { address: url, used: ['reviews/sources/a.md', 'reviews/sources/b.md'] },
    ]);
  });
});
