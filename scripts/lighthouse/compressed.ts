import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { securityHeaders } from '../../src/security/headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** A server for `folder` that sends text compressed, as any web host does and `npm start` does not. */
export function compressedServer(folder: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      folder,
      path.posix.normalize(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const text = extension !== '.woff2' && extension !== '.png';
    const body = readFileSync(file);
    response.writeHead(200, {
      ...securityHeaders(),
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=31536000',
      ...(text ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(text ? gzipSync(body) : body);
  });
}
