import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import process from 'node:process';

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
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [mdx()],
});
