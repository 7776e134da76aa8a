import { expect, type Page } from '@playwright/test';

/** Opens an address and logs in from there, as one of the people whom the provider of the tests knows. */
export async function enter(page: Page, agent: string, address = '/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await giveName(page, agent);
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
}

/** What one does at the provider. */
export async function giveName(page: Page, agent: string): Promise<void> {
  await page.getByLabel('Identifiant').fill(agent);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** Has the server know nobody any more, as an expiry does: no tab is told. */
export async function expire(page: Page): Promise<void> {
  await page.context().clearCookies({ name: '__Host-bilanscope' });
}

/** All the text that the document holds, shown or not. */
export function everyWord(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
