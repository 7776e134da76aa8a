import { expect, test } from '@playwright/test';

import { cast, consult } from './journey.ts';

test('a confidentiality that its size no longer allows is a question, with its working down to the cell', async ({
  page,
}) => {
  await consult(page, cast.wronglySized);
  await page.goto(`/entreprises/${cast.wronglySized}/comptes-deposes`);
  const section = page.getByRole('region', { name: 'Ce que les dépôts disent d’eux-mêmes' });
  const question = section.getByRole('region', { name: /^Une question de taille pour les exercices clos/ });
  await expect(question).toContainText('deux au moins des trois seuils d’une micro-entreprise sont dépassés');
  await question.getByText(/^Le calcul/).click();
  await expect(question.getByRole('table')).toHaveCount(2);
  await question
    .getByRole('row', { name: /Chiffre d’affaires net/ })
    .first()
    .getByRole('button')
    .click();
  await expect(page.getByRole('dialog')).toContainText('03.FJ.m3');
});

test('a line keyed twice makes the arithmetic differ, on the screen and beside the document', async ({
  page,
}) => {
  await consult(page, cast.wronglySized);
  await page.goto(`/entreprises/${cast.wronglySized}/comptes-deposes`);
  const section = page.getByRole('region', { name: 'Ce que les dépôts disent d’eux-mêmes' });
  const filing = section.getByRole('group').filter({ has: page.getByText(/2\sécarts/) });
  await filing.getByText(/^Exercice clos le/).click();
  await expect(filing).toContainText(/Motif de saisie INPI\s: .* \(code 1\)/);
  await filing.getByRole('link', { name: 'Ouvrir le document' }).click();
  const data = page.getByRole('complementary', { name: 'Données du dépôt' });
  const shown = page.getByRole('button', { name: 'Données', exact: true });
  if ((await shown.getAttribute('aria-pressed')) !== 'true') await shown.click();
  await expect(data).toContainText(/2\sécarts/);
  await expect(data).toContainText('Total des charges = II + IV + VI + VIII + IX + X');
});
