import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.ts';
import { command, run } from './command.ts';
import { thirdParty } from './licences/shipped.ts';

const file = 'public/third-party.txt';

const program = command('licences', `Writes ${file}: what others made and readers get.`).action(
  () => {
    writeFileSync(path.join(root, file), thirdParty(root));
    process.stdout.write(`${file}\n`);
  },
);
await run(program);
