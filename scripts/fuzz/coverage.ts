import { Session, type Profiler } from 'node:inspector';

/** Which branches of the project's own code ran, and how often roughly, as V8 counts them itself. */
export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Number of different branches and rough counts seen so far. */
  get size(): number {
    return this.#seen.size;
  }

  /** Whether what ran since the last call went where nothing had gone before. */
  isNew(): boolean {
    const before = this.#seen.size;
    for (const { url, scriptId, functions } of this.#taken()) {
      if (!url.startsWith('file:') || url.includes('/node_modules/')) continue;
      for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
        if (count === 0) continue;
        this.#seen.add(`${scriptId} ${startOffset} ${endOffset} ${Math.floor(Math.log2(count))}`);
      }
    }
    return this.#seen.size > before;
  }

  #taken(): Profiler.ScriptCoverage[] {
    let found: Profiler.ScriptCoverage[] = [];
    // Within one thread the session answers before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      found = result;
    });
    return found;
  }
}
