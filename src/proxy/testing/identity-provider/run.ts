import { startIdentityProvider } from './identity-provider.ts';

/** Runs the identity provider of the tests by itself: `PORT`, `CLIENT_ID`, `CLIENT_SECRET`, and `ORIGINS` of the app. */
const { PORT = '0', CLIENT_ID = 'bilanscope', CLIENT_SECRET = '', ORIGINS = '' } = process.env;

const provider = await startIdentityProvider(
  { id: CLIENT_ID, secret: CLIENT_SECRET, alg: 'RS256' },
  Number(PORT),
);
provider.register(...ORIGINS.split(',').filter(Boolean));
console.log(provider.issuer);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void provider.close());
