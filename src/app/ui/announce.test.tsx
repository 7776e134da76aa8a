import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { announce } from './announce.ts';
import { LiveRegion } from './LiveRegion.tsx';

test('an announcement reaches the live region, and again when it repeats', async () => {
  const { container } = await render(<LiveRegion />);
  const region = container.querySelector('[aria-live="polite"]');
  announce('Page 2 sur 8');
  await expect.poll(() => region?.textContent).toBe('Page 2 sur 8');
  announce('Page 2 sur 8');
  await expect.poll(() => region?.textContent).toBe('Page 2 sur 8 ');
});
