import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { Saving } from '../../files/saving/useSaving.ts';
import { SavingNotice } from './SavingNotice.tsx';

test.each<[Saving, RegExp]>([
  [{ kind: 'refused' }, /«\s?Marchés publics\s?» ne permet pas d’enregistrer/],
  [{ kind: 'stamping' }, /Marquage/],
  [{ kind: 'unstampable' }, /rien n’est enregistré/],
  [{ kind: 'saved', stamped: true }, /Copie marquée enregistrée/],
])('%j is told', async (saving, words) => {
  await render(<SavingNotice saving={saving} demarche="Marchés publics" onTrace={() => undefined} />);
  await expect.element(page.getByRole('status')).toMatchTextContent(words);
  expect(page.getByRole('button').elements()).toEqual([]);
});

test('an original is followed by its trace sheet, on demand', async () => {
  const onTrace = vi.fn<() => void>();
  await render(
    <SavingNotice saving={{ kind: 'saved', stamped: false }} demarche="Marchés publics" onTrace={onTrace} />,
  );
  await page.getByRole('button', { name: 'Enregistrer la feuille de trace' }).click();
  expect(onTrace).toHaveBeenCalledOnce();
});
