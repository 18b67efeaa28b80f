/** `node scripts/analyse.ts`: its code is kept compiled, since one changed source takes less time than compiling. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
await import('./analyse/command.ts');
