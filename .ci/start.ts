import { spawnSync } from 'node:child_process';

/** `npm start`: builds the app, then becomes the proxy. `npm start -- --check` needs no app. */
if (!process.argv.includes('--check')) {
  const { status } = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await import(new URL('../src/proxy/main.ts', import.meta.url).href);
