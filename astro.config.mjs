import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import process from 'node:process';

// A build asks nobody for anything: Astro's own reports of use are off, whoever starts it.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  site: process.env.EVENHAND_SITE ?? 'http://localhost:4321',
  base: process.env.EVENHAND_BASE ?? '/',
  outDir: process.env.EVENHAND_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // The policy of every page forbids inline style and script, however small.
  build: { inlineStylesheets: 'never' },
  // No .env is read: what a build depends on stands in its command.
  vite: { envDir: false, build: { assetsInlineLimit: 0 } },
  integrations: [mdx()],
});
