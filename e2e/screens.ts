import { join } from 'node:path';

import { chromium } from 'playwright';

import { chromiumPath } from '../.ci/chromium.ts';
import { startProduct } from './bench/product.ts';

/** Draws the README's pictures from the built product: `npm run build && node e2e/screens.ts`. */
const folder = join(import.meta.dirname, 'screens');
const product = await startProduct(null);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, locale: 'fr-FR' });
const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

await page.goto(product.url);
await page.getByLabel('SIREN', { exact: true }).fill('000314153');
await page.getByLabel('Démarche').selectOption({ label: 'Marchés publics' });
await page.getByLabel('Objet').fill('marché n° 2026-041');
await page.getByLabel(/Je m'engage/).check();
await shoot('search');
await page.getByRole('button', { name: 'Consulter' }).click();
await page.getByRole('heading', { name: /Ménétrier/ }).waitFor();
await page.getByText('Chiffre d’affaires HT').first().waitFor();
await page
  .getByRole('link', { name: /Ouvrir/ })
  .first()
  .waitFor();
await shoot('company');
await page
  .getByRole('link', { name: /Ouvrir/ })
  .nth(2)
  .click();
await page.locator('.page[data-page-number="1"] canvas').waitFor();
await page.getByRole('heading', { name: 'Données du dépôt' }).waitFor();
await page.getByRole('textbox', { name: /^Page/ }).fill('2');
await page.keyboard.press('Enter');
await page.locator('.page[data-page-number="2"][data-loaded="true"]').waitFor();
await shoot('viewer');
await browser.close();
await product.stop();
