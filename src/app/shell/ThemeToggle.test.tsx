import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { applyTheme, storedTheme } from './theme.ts';
import { ThemeToggle } from './ThemeToggle.tsx';

beforeEach(() => {
  localStorage.removeItem('bilanscope.theme');
  applyTheme(null);
});

test('the theme follows the system until the agent chooses, and is kept', async () => {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const other = system === 'dark' ? 'light' : 'dark';
  const screen = await render(<ThemeToggle />);
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  await screen.getByRole('button').click();
  expect(document.documentElement.dataset['theme']).toBe(other);
  expect(storedTheme()).toBe(other);
  await screen.getByRole('button').click();
  expect(document.documentElement.dataset['theme']).toBe(system);
});

test('a value that is no theme is as none', () => {
  localStorage.setItem('bilanscope.theme', 'mauve');
  expect(storedTheme()).toBeNull();
});
