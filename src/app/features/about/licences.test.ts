import { expect, test } from 'vitest';

import { licences } from './licences.ts';

const installed = import.meta.glob<string>(
  ['/node_modules/*/package.json', '/node_modules/@{tanstack,fontsource-variable}/*/package.json'],
  { import: 'license' },
);

test.each(licences)(
  'the licence of $package is the one that it declares',
  async ({ package: name, licence }) => {
    const read = installed[`/node_modules/${name}/package.json`];
    expect(await read?.()).toBe(licence);
  },
);
