/** Where a worker begins: it has no share in what its process keeps compiled, unless it asks for it. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
export const { answers, rows } = await import('./jobs.ts');
