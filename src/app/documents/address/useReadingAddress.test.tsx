import { useEffect } from 'react';
import { createBrowserRouter, useNavigation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import { keepFragment } from './kept-fragment.ts';
import type { PaneName } from './reading-address.ts';
import { useReadingAddress, type ReadingAddress } from './useReadingAddress.ts';

const before = window.location.href;
const panes: Partial<Record<PaneName, ReadingAddress>> = {};
let leaving = false;

function Pane({ name }: { name: PaneName }) {
  const address = useReadingAddress(name);
  const { state } = useNavigation();
  useEffect(() => {
    panes[name] = address;
    leaving = state !== 'idle';
  });
  return null;
}

const both = (
  <>
    <Pane name="first" />
    <Pane name="second" />
  </>
);

beforeEach(() => window.history.replaceState(null, '', '/lecture?avec=chiffres&page2=4'));
afterEach(() => {
  vi.useRealTimers();
  window.history.replaceState(null, '', before);
});

async function open() {
  const router = createBrowserRouter([
    { path: '/lecture', element: both },
    { path: '/ailleurs', element: null },
    { path: '/long', loader: () => new Promise(() => undefined), element: null },
  ]);
  const screen = await render(<RouterProvider router={router} />);
  return { router, screen };
}

const shown = () => window.location.pathname + window.location.search + window.location.hash;

test('both panes that change at once are both written, and the rest stays', async () => {
  await open();
  const entries = window.history.length;
  panes.first?.remember({ page: 3 });
  panes.second?.remember({ page: 6, zoom: 'page-width' });
  panes.first?.remember({ page: 4, find: 'bail' });
  await expect.poll(shown).toBe('/lecture?avec=chiffres&page2=6&page=4&zoom2=largeur#cherche=bail');
  expect(window.history.length).toBe(entries);
  await expect.poll(() => panes.first?.page).toBe(4);
  await expect.poll(() => panes.second?.find).toBe('bail');
});

test('what the address says meanwhile is not undone', async () => {
  const { router } = await open();
  panes.first?.remember({ page: 3 });
  await router.navigate('/lecture?avec=12', { replace: true });
  await expect.poll(shown).toBe('/lecture?avec=12&page=3');
});

test('a screen on its way is not called off, and one that is left writes nothing', async () => {
  const { router } = await open();
  void router.navigate('/long');
  await expect.poll(() => leaving).toBe(true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  panes.first?.remember({ page: 3 });
  vi.runAllTimers();
  expect(router.state.navigation.state).toBe('loading');
  expect(shown()).toBe('/lecture?avec=chiffres&page2=4');
  panes.first?.remember({ page: 8 });
  await router.navigate('/ailleurs');
  vi.runAllTimers();
  expect(shown()).toBe('/ailleurs');
});

test('what is looked for comes back after a login, once, to its own document', async () => {
  keepFragment({ pathname: '/lecture', search: '?page=2', hash: '#cherche=bail' });
  const { screen } = await open();
  await expect.poll(() => panes.first?.find).toBe('bail');
  expect(shown()).toBe('/lecture?avec=chiffres&page2=4#cherche=bail');
  expect(sessionStorage.getItem('bilanscope.fragment')).toBeNull();
  await screen.unmount();
  keepFragment({ pathname: '/autre', search: '', hash: '#cherche=bail' });
  window.history.replaceState(null, '', '/lecture');
  await open();
  await expect.poll(() => sessionStorage.getItem('bilanscope.fragment')).toBeNull();
  expect(shown()).toBe('/lecture');
});
