import { expect, test } from '@playwright/test';

import { bothSettled, cast, consult, figures, filings, rowsBadged, watch } from './journey.ts';

const nonsense = /undefined|NaN|\bnull\b|\[object|Error:|Infinity|Invalid|-0\b|\bat \w+ \(/;

test('every member of the cast: no blank, no nonsense, no English', async ({ page }) => {
  test.setTimeout(240_000);
  const { problems } = watch(page);
  await consult(page, cast.sound);
  const session = await page.evaluate(
    async () => (await fetch('/api/session')).json() as Promise<{ demonstration: { siren: string }[] }>,
  );
  expect(session.demonstration.length).toBeGreaterThanOrEqual(16);
  for (const { siren } of session.demonstration.filter((member) => member.siren !== cast.silent)) {
    await page.goto(`/entreprises/${siren}`);
    await bothSettled(page);
    for (const section of [filings(page), figures(page)]) {
      const text = await section.innerText();
      expect(text.length, siren).toBeGreaterThan(80);
      expect(text, siren).not.toMatch(nonsense);
    }
  }
  expect(problems).toEqual([]);
});

test('a source that never answers is given up at its deadline, the other stays', async ({ page }) => {
  await consult(page, cast.silent);
  await expect(filings(page)).toContainText(/n’a pas répondu à temps/, { timeout: 20_000 });
  await expect(figures(page)).toContainText(/n’a pas répondu à temps/);
  await expect(filings(page).getByRole('button', { name: 'Réessayer' })).toBeVisible();
});

test('a limit is a wait that counts down', async ({ page }) => {
  await consult(page, cast.rateLimited);
  await expect(filings(page)).toContainText(/Réessayer dans \d+\s?s/);
});

test('nothing found is explained, without a verdict', async ({ page }) => {
  await consult(page, cast.unknown);
  await expect(figures(page)).toContainText(/1.?250.?000/);
  await expect(figures(page)).toContainText(/750.?000/);
  await expect(figures(page)).toContainText(/trois/);
  await expect(filings(page)).toContainText(/2017/);
  await expect(filings(page)).toContainText(/micro-BNC/);
});

test('fully confidential filings are badged, and what they are may be read in place', async ({ page }) => {
  await consult(page, cast.confidential);
  await expect(rowsBadged(filings(page), 'Confidentiel')).toHaveCount(3);
});

test('exercises of unequal lengths have no percentage, and say why', async ({ page }) => {
  await consult(page, cast.irregular);
  await expect(figures(page)).toContainText(/18\s?mois/);
  await expect(figures(page)).toContainText(/12 puis 18\s?mois/);
});

test('consolidated accounts stand beside company accounts', async ({ page }) => {
  await consult(page, cast.group);
  await expect(
    filings(page)
      .getByText(/Comptes consolidés/)
      .first(),
  ).toBeVisible();
  await expect(
    filings(page)
      .getByText(/Comptes annuels/)
      .nth(1),
  ).toBeVisible();
});

test('two deposits for one closing are pointed out', async ({ page }) => {
  await consult(page, cast.twice);
  await expect(
    filings(page)
      .getByText(/2ᵉ? ?dépôt|2e dépôt/i)
      .first(),
  ).toBeVisible();
});

test('a ratio that cannot be computed says so, and a mismatch is shown with both percentages', async ({
  page,
}) => {
  await consult(page, cast.negativeBfr);
  await expect(
    figures(page)
      .getByText(/non calculable/)
      .first(),
  ).toBeVisible();
  await page.goto(`/entreprises/${cast.mismatches}`);
  await expect(
    figures(page)
      .getByText(/à vérifier/)
      .first(),
  ).toBeVisible();
  await expect(
    figures(page)
      .getByText(/non transmis/)
      .first(),
  ).toBeVisible();
});

test('a document known to be missing is said so in the list', async ({ page }) => {
  await consult(page, cast.missing);
  await expect(
    filings(page)
      .getByText(/absent de l’archive|manque|indisponible|n’est pas dans l’archive/i)
      .first(),
  ).toBeVisible();
});
