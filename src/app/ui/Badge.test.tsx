import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { confidentialityMeaning } from '../format/confidentiality.ts';
import { Badge } from './Badge.tsx';

test.each([
  ['public', 'Public'],
  ['confidential', 'Confidentiel'],
  ['partial', 'Partiellement confidentiel'],
  ['unknown', 'Confidentialité inconnue'],
] as const)('the badge of %s reads exactly « %s », beside an icon', async (confidentiality, words) => {
  const { container } = await render(<Badge confidentiality={confidentiality} />);
  expect(container.textContent).toBe(words);
  expect(container.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(1);
});

test('what is partial says which part where the source tells, and is treated as confidential', () => {
  expect(confidentialityMeaning('partial', 'income_statement')).toMatch(/seul le compte de résultat/);
  expect(confidentialityMeaning('partial', null)).toMatch(/la source ne dit pas laquelle/);
  for (const detail of ['income_statement', 'simplified_publication', 'auditor_report', null] as const)
    expect(confidentialityMeaning('partial', detail)).toMatch(/à traiter comme un document confidentiel/);
  expect(confidentialityMeaning('unknown', null)).toMatch(/à traiter comme des comptes confidentiels/);
});
