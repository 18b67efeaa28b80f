/**
 * `node --import <this file>`: notes which modules a process and its children load, which files named
 * `.env` they ask for and where they would connect to, a line each, in the file `EVENHAND_WATCH`.
 * What it notes is not hindered.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.EVENHAND_WATCH ?? '';
const write = fs.appendFileSync;
const note = (sort: 'module' | 'env' | 'net', what: string): void => {
  write(file, `${sort} ${what}\n`);
};

registerHooks({
  load(url, context, next) {
    note('module', url);
    return next(url, context);
  },
});

type Call = (...args: unknown[]) => unknown;
/** Puts a note before a function of a module, whoever calls it. */
function before(target: object, name: string, see: (args: unknown[]) => void): void {
  const holder = target as Record<string, Call | undefined>;
  const original = holder[name];
  if (original === undefined) return;
  holder[name] = function (this: unknown, ...args: unknown[]) {
    see(args);
    return original.apply(this, args);
  };
}

const envFile = ([path]: unknown[]): void => {
  const name = typeof path === 'string' || path instanceof URL ? String(path) : '';
  if (/(?:^|[\\/])\.env(?:\.[^\\/]*)?$/u.test(name)) note('env', name);
};
const readers = ['open', 'readFile', 'stat', 'lstat', 'access', 'createReadStream', 'exists'];
for (const name of readers) {
  before(fs, name, envFile);
  before(fs, `${name}Sync`, envFile);
  before(fs.promises, name, envFile);
}
before(net.Socket.prototype, 'connect', ([to]) => {
  note('net', `socket ${JSON.stringify(to)}`);
});
before(net.Server.prototype, 'listen', ([at]) => {
  note('net', `server ${JSON.stringify(at)}`);
});
before(dgram, 'createSocket', () => {
  note('net', 'datagram');
});
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  before(dns, name, ([host]) => {
    note('net', `name ${String(host)}`);
  });
  before(dns.promises, name, ([host]) => {
    note('net', `name ${String(host)}`);
  });
}
syncBuiltinESMExports();
