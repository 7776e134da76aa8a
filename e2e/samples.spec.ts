import { expect, test } from '@playwright/test';

import { samplesFolder } from '../playwright.config.ts';
import { consult, filings, pageIsDrawn } from './journey.ts';

/** A real filing and real keyed accounts, served by the simulator from where they are. */
test('the real PDF and XML of the samples open in the viewer', async ({ page }) => {
  test.skip(samplesFolder === null, 'the folder of samples is not beside the project');
  await consult(page, '950058644');
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  await expect(page.getByText('AUTOMOBILES DANGEL').first()).toBeVisible();
  await expect(page.getByText('68780 Sentheim')).toBeVisible();
  await page.goto(`${page.url().split('?')[0]}?page=4`);
  await pageIsDrawn(page, 4);
});
