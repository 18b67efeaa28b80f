import type { VFile } from 'vfile';

interface Line {
  send: (payload: object) => void;
}

/** What of Vite's server is used: a line to the open pages, and one to each page that comes. */
interface Server {
  ws: Line & {
    on: (event: 'vite:client:connect', heard: (data: undefined, page: Line) => void) => void;
  };
}

/** Shows faults of the corpus over the open page, as the server does with those of code. */
export class Overlay {
  #server: Server | undefined;
  #shown: object | undefined;

  /** The plugin by which the development server hands out its line to the pages. */
  readonly plugin = {
    name: 'evenhand-overlay',
    configureServer: (server: Server & { httpServer?: unknown }) => {
      this.#server = server;
      // A page that was loading when the fault was found, or is opened later, is told of it too.
      server.ws.on('vite:client:connect', (_, page) => {
        if (this.#shown !== undefined) page.send(this.#shown);
      });
    },
  };

  show(files: readonly VFile[]): void {
    const faults = files.flatMap((file) => file.messages.filter(({ fatal }) => fatal));
    const lines = faults.map((message) => `${message.name}: ${message.reason}`);
    const [first] = faults;
    const place = first?.line === undefined ? {} : { line: first.line, column: first.column ?? 1 };
    this.#shown = {
      type: 'error',
      err: {
        message: `${lines.join('\n\n')}\n\nThe page below shows the last state without faults.`,
        stack: '',
        plugin: 'npm run check',
        ...(first && 'line' in place ? { loc: { file: first.file ?? '', ...place } } : {}),
      },
    };
    this.#server?.ws.send(this.#shown);
  }

  /** Takes the overlay away, if it is there, by loading the pages anew. */
  clear(): void {
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.reload();
  }

  /**
   * Loads the open pages anew: Astro does so by itself, but seconds after the data was written. A fault that
   * stands is told again when they connect.
   */
  reload(): void {
    this.#server?.ws.send({ type: 'full-reload' });
  }
}
