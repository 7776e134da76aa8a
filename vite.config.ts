import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const pdfjsFolders = ['wasm', 'cmaps', 'standard_fonts', 'iccs'];
/** The engine that runs a document's scripts: none ever runs. */
const unserved = /quickjs/i;

/** Serves and emits the decoders, character maps and fonts that pdf.js fetches while it renders. */
function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = join(pdfjs, new URL(request.url ?? '/', 'http://localhost').pathname);
        if (!existsSync(file)) return next();
        if (file.endsWith('.wasm')) response.setHeader('content-type', 'application/wasm');
        createReadStream(file).pipe(response);
      });
    },
    generateBundle() {
      for (const folder of pdfjsFolders)
        for (const name of readdirSync(join(pdfjs, folder)).filter((name) => !unserved.test(name)))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(pdfjs, folder, name)),
          });
    },
  };
}

/** tesseract.js-core asks for modules of Node, in lines that run there alone. */
function withoutNode(): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer?.includes('tesseract.js-core') === true && /^(fs|crypto)$/.test(source) ? nothing : null,
    load: (id) => (id === nothing ? 'export default {};' : null),
  };
}

export default defineConfig({
  plugins: [react(), pdfjsFiles()],
  // pdf.js fetches its decoders by their address from its own thread.
  worker: { format: 'es', plugins: () => [withoutNode()] },
  // Fetched by the thread that reads scans, so that Vite would find them late and reload the page.
  optimizeDeps: {
    include: [
      'tesseract.js-core/tesseract-core-relaxedsimd-lstm',
      'tesseract.js-core/tesseract-core-simd-lstm',
    ],
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    // Browsers that fetch no module ahead fetch it when it is asked for.
    modulePreload: { polyfill: false },
    // What the first screen needs comes in one file: pieces compress less well than a whole.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
    // The licences of what is shipped travel with it: the page « À propos » links to them.
    license: { fileName: 'licences.txt' },
  },
});
