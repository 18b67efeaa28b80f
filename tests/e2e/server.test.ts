import { request, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../scripts/serve.ts';
import { securityHeaders } from '../../src/security/headers.ts';

const server = siteServer(path.resolve(import.meta.dirname, '../../dist'));
let base = '';
beforeAll(async () => {
  base = await listen(server, 0);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  status: number;
  type: string;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks for a path as it is written: fetch would tidy it first. */
function ask(rawPath: string, method = 'GET'): Promise<Answer> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path: rawPath, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the server', () => {
  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/claims/', 'text/html;charset=utf-8'],
    ['/data/sources.json', 'application/json;charset=utf-8'],
    ['/data/sources.csv', 'text/csv;charset=utf-8'],
    ['/pagefind/pagefind.js', 'text/javascript;charset=utf-8'],
    ['/fonts/evenhand-sans.woff2', 'font/woff2'],
  ])('hands out %s as %s', async (address, type) => {
    expect(await ask(address)).toMatchObject({ status: 200, type });
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/data/..%5c..%5cpackage.json',
    '/....//package.json',
    '/%',
    '/.git/config',
  ])('does not leave its folder for %s', async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('"evenhand"');
  });

  it('answers an unknown address with the page for it', async () => {
    const answer = await ask('/no/such/page/');
    expect(answer).toMatchObject({ status: 404, type: 'text/html;charset=utf-8' });
    expect(answer.text).toContain('There is no page here');
  });

  it.each(['/', '/search/', '/data/sources.csv', '/no/such/page/'])(
    'sends with %s the headers that the files for hosts hold',
    async (address) => {
      const { headers } = await ask(address);
      for (const [name, value] of Object.entries(securityHeaders())) {
        expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
      }
    },
  );

  it('takes no other method', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
  });

  it('says which port is taken and what to do', async () => {
    const port = Number(new URL(base).port);
    await expect(listen(siteServer('dist'), port)).rejects.toThrow(
      `Unexpected port ${port}, something else is using it, stop that or use --port ${port + 1}`,
    );
  });
});
