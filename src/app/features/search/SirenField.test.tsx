import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { SirenField } from './SirenField.tsx';

function Typed({ submitted = false }: { submitted?: boolean }) {
  const [text, setText] = useState('');
  return <SirenField text={text} submitted={submitted} onChange={setText} />;
}

test('a number is understood as it is typed', async () => {
  const screen = await render(<Typed />);
  const field = screen.getByLabelText('SIREN', { exact: true });
  const said = screen.getByRole('status');
  await expect.element(said).toMatchTextContent(/SIRET ou un numéro de TVA/);
  await field.fill('000 314');
  await expect.element(said).toMatchTextContent(/6\schiffres sur\s9/);
  await field.fill('000 314 153');
  await expect.element(said).toMatchTextContent(/^SIREN 000\s314\s153$/);
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
});

test('what is complete and wrong is said at once, what is unfinished only when it is sent', async () => {
  const screen = await render(<Typed />);
  const field = screen.getByLabelText('SIREN', { exact: true });
  await field.fill('000314154');
  await expect.element(field).toHaveAccessibleDescription(/n’est pas un SIREN/);
  await field.fill('00031415');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  await screen.rerender(<Typed submitted />);
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveAccessibleDescription(/8\schiffres sur\s9/);
});
