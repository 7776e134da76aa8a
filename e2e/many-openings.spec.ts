import { expect, test } from '@playwright/test';

import { cast, consult, filings, pageIsDrawn } from './journey.ts';
import { heldBy, openMany } from './many-openings.ts';

const fifteenFilings = 15;

test('sixty documents in a row leave nothing behind: neither memory, nor nodes, nor threads', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await consult(page, cast.fifteen);
  await filings(page)
    .getByRole('link', { name: /^Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  const session = await context.newCDPSession(page);
  // The first ones warm what is kept on purpose: answers, styles, the thread of pdf.js.
  await openMany(page, 28, fifteenFilings);
  const before = await heldBy(page, session);
  await openMany(page, 60, fifteenFilings);
  const after = await heldBy(page, session);
  expect(after.workers).toBe(before.workers);
  expect(after.nodes).toBeLessThan(before.nodes * 1.25);
  expect(after.listeners).toBeLessThan(before.listeners * 1.25);
  expect(after.heapBytes).toBeLessThan(before.heapBytes * 1.25);
});
