import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The window side. Relative addresses: it is served below a secret path, or by Electron's own protocol. */
export default defineConfig({
  root: path('../renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path('./out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    chunkSizeWarningLimit: 4000,
  },
});
