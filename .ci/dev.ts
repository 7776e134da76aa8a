import { spawn } from 'node:child_process';

import { createServer } from 'vite';

/** The proxy restarts and the app reloads on change: the address printed is the app's, which forwards `/api`. */
const port = Number(process.env['PORT'] ?? 3000);
const apiPort = port + 1;

const proxy = spawn(
  process.execPath,
  [
    '--watch-path=src/proxy',
    '--watch-path=src/domain',
    '--watch-path=src/contract',
    '--watch-path=src/simulator',
    'src/proxy/main.ts',
    '--api-only',
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, PORT: String(apiPort), PUBLIC_URL: `http://127.0.0.1:${port}` },
  },
);

const vite = await createServer({
  server: { host: '127.0.0.1', port, strictPort: true, proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
});
await vite.listen();
vite.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    proxy.kill();
    void vite.close();
  });
