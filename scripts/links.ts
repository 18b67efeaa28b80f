/** `npm run links`: asks every address of the corpus whether it still answers; the site shows the result. */
import { join, resolve } from 'node:path';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { codeRoot } from './analyse/method.ts';
import { command, count, run, today } from './command.ts';
import { addressesOf } from './links/addresses.ts';
import { ask, type Health } from './links/ask.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
  root: string;
  out: string;
  wait: string;
}

const program = command('links', 'Ask every address of the corpus whether it still answers.')
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .option('--out <file>', 'where the result goes', join(codeRoot, '.cache/links.json'))
  .option('--wait <seconds>', 'how long one answer may take', '20')
  .action(check);

/** Addresses asked at once; of one host never more than one. */
const atOnce = 6;

async function check({ root, out, wait }: Options): Promise<void> {
  const addresses = addressesOf(parse(await read(root)));
  const byHost = [...Map.groupBy(addresses, ({ address }) => new URL(address).host).values()];
  const found: (Health & { used: string[] })[] = [];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let host = byHost.pop(); host; host = byHost.pop()) {
      for (const { address, used } of host) {
        found.push({ ...(await ask(address, Number(wait) * 1000)), used });
        if (process.stderr.isTTY) process.stderr.write(`\r${found.length} of ${addresses.length}`);
      }
    }
  });
  await Promise.all(workers);
  found.sort((a, b) => (a.address < b.address ? -1 : 1));
  const text = JSON.stringify({ checked: today(), links: found }, null, 1);
  await writeWhole(resolve(out), `${text}\n`);
  const kinds = Map.groupBy(found, ({ state }) => state);
  const told = [...kinds].sort().map(([state, list]) => `${list.length} ${state}`);
  process.stdout.write(`${count(found.length, 'address', 'addresses')}: ${told.join(', ')}\n`);
}

await run(program);
