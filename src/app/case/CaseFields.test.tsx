import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Session } from '#contract/session.ts';
import { commitmentSentence } from '#domain/confidentiality.ts';

import { sessionSample } from '../testing/samples.ts';
import { CaseFields } from './CaseFields.tsx';
import { blankDraft, draftErrors, type CaseDraft } from './draft.ts';

function Fields({ session, checked = false }: { session: Session; checked?: boolean }) {
  const [draft, setDraft] = useState<CaseDraft>(blankDraft(session));
  return (
    <CaseFields
      session={session}
      draft={draft}
      errors={checked ? draftErrors(draft) : {}}
      onChange={setDraft}
    />
  );
}

test('the options read exactly the labels of the procedures', async () => {
  const screen = await render(<Fields session={sessionSample()} />);
  const options = screen.getByLabelText('Démarche').getByRole('option').elements();
  expect(options.map((option) => option.textContent)).toEqual(['Marchés publics', 'Détection de la fraude']);
});

test('the commitment stands as a whole, unticked, with what stays closed without it', async () => {
  const screen = await render(<Fields session={sessionSample()} />);
  const box = screen.getByRole('checkbox', { name: commitmentSentence, exact: true });
  await expect.element(box).not.toBeChecked();
  await expect.element(box).toHaveAccessibleDescription(/^Sans cet engagement/);
  await box.click();
  await expect.element(box).toHaveAccessibleDescription(/enregistré avec le dossier/);
});

test('a commitment already given for the procedure is shown ticked, for that one only', async () => {
  const screen = await render(<Fields session={sessionSample({ committed: ['fraude'] })} />);
  const box = screen.getByRole('checkbox');
  await screen.getByLabelText('Démarche').selectOptions('Détection de la fraude');
  await expect.element(box).toBeChecked();
  await expect.element(box).toHaveAccessibleDescription('Engagement déjà pris pour cette démarche.');
  await screen.getByLabelText('Démarche').selectOptions('Marchés publics');
  await expect.element(box).not.toBeChecked();
});

test('the objet counts its characters and says how many are too many', async () => {
  const screen = await render(<Fields session={sessionSample()} checked />);
  const objet = screen.getByLabelText('Objet');
  await objet.fill('marché n° 12');
  await expect.element(objet).toHaveAccessibleDescription(/12\s\/\s49/);
  await expect.element(objet).toHaveAttribute('aria-invalid', 'false');
  await objet.fill('x'.repeat(50));
  await expect.element(objet).toHaveAccessibleDescription(/1 de trop/);
  await expect.element(objet).toHaveAttribute('aria-invalid', 'true');
});
