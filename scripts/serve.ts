import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from '../src/security/headers.ts';

/** Types that the server's library has no name for, or names without a character set. */
const types: Record<string, string> = {
  '.csv': 'text/csv;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.jsonl': 'application/jsonl;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

function setHeaders(response: ServerResponse, pathname: string): void {
  const type = types[path.posix.extname(pathname)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'no-cache');
}

/** A server for the finished folder: reads files in it and nothing outside, answers 404 with its page. */
export function siteServer(folder: string): Server {
  const notFound = path.join(folder, '404.html');
  const handle = sirv(folder, { etag: true, setHeaders });
  const always = Object.entries(securityHeaders());
  return createServer((request, response) => {
    for (const [name, value] of always) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    handle(request, response, () => {
      const page = existsSync(notFound) ? readFileSync(notFound) : Buffer.from('Not found');
      const type = existsSync(notFound) ? 'text/html;charset=utf-8' : 'text/plain';
      response.writeHead(404, { 'Content-Type': type, 'Content-Length': page.length }).end(page);
    });
  });
}

function portFault(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Unexpected port ${port}, something else is using it, stop that or use --port ${port + 1}`,
    );
  }
  if (error.code === 'EACCES') {
    return new Error(`Unexpected port ${port}, expected one from 1024 up, use --port 4321`);
  }
  return error;
}

/** Listens on `port` (0 for any free one) and returns the address. Throws where the port is taken. */
export async function listen(server: Server, port: number, host = 'localhost'): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(portFault(error, port));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://localhost:${actual}/`;
}

/** Ends the server and the process at Ctrl-C or a polite kill, without waiting for open connections. */
export function closeOnSignal(server: Server): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}
