import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { ConfidentialityBanner } from './ConfidentialityBanner.tsx';

test('a public document has no banner', async () => {
  const { container } = await render(<ConfidentialityBanner confidentiality="public" detail={null} />);
  expect(container.childElementCount).toBe(0);
});

test.for([
  ['confidential', 'Document confidentiel, réservé à votre mission', /ne se rediffusent pas/],
  ['partial', 'Document partiellement confidentiel, à traiter comme confidentiel', /compte de résultat/],
  ['unknown', 'Confidentialité inconnue, à traiter comme confidentiel', /Dans le doute/],
] as const)('a document that is %s says so, and what it means when asked', async ([state, duty, meaning]) => {
  const screen = await render(<ConfidentialityBanner confidentiality={state} detail="income_statement" />);
  await expect.element(screen.getByText(duty)).toBeVisible();
  await expect.element(screen.getByText(meaning)).not.toBeVisible();
  await screen.getByText(duty).click();
  await expect.element(screen.getByText(meaning)).toBeVisible();
});
