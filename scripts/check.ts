/** `npm run check [FILE…]`: its code is kept compiled, so that one file is checked while one waits. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
await import('./check/command.ts');
