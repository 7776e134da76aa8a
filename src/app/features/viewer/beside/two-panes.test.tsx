import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { createBrowserRouter, useLocation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import '../../../theme.css';
import '../../../base.css';
import type { Siren } from '#domain/siren.ts';

import { useReadingAddress } from '../../../documents/address/useReadingAddress.ts';
import type { DocumentRef } from '../../../documents/document-ref.ts';
import { useToldClasses } from '../../../documents/forms/told-classes.ts';
import { ShortcutsPanel } from '../../../documents/keyboard/ShortcutsPanel.tsx';
import { Reader } from '../../../documents/reader/Reader.tsx';
import type { Reading } from '../../../documents/reader/reading.ts';
import { useSide } from '../../../documents/reader/side/useSide.ts';
import { pdfOfPages } from '../../../documents/reader/testing/pdf-samples.ts';
import { patience } from '../../../documents/reader/testing/render-reader.tsx';
import { PaneFrame } from '../PaneFrame.tsx';
import { BesideBar } from './BesideBar.tsx';
import { sideWords } from './sides.ts';
import { useBeside } from './useBeside.ts';
import { useKeptPlaces } from './useKeptPlaces.ts';

const siren = '000314153' as Siren;
const before = window.location.href;
const file = await pdfOfPages(9);
const noReading: ReadonlyMap<string, Reading> = new Map();
/** On which page each document holds the form that both hold. */
const formPage: Readonly<Record<string, number>> = { A: 4, B: 5 };

type Name = 'first' | 'second';

function Pages({ id, pane }: { id: string; pane: Name }) {
  const { remember, ...place } = useReadingAddress(pane);
  const side = useSide('not all');
  const [document] = useState<DocumentRef>({ caseId: 'a-case', siren, kind: 'filing', id });
  const [, tellClass] = useToldClasses(document);
  const [received] = useState({
    file,
    fileName: 'a.pdf',
    subject: '',
    siren,
    requestId: null,
    receivedAt: '',
  });
  const nothing = (): void => undefined;
  return (
    <>
      <button onClick={() => tellClass(formPage[id] ?? 1, { kind: 'form', form: '2051' })}>2051 {id}</button>
      <Reader
        {...{ document, place, side, received }}
        onPlace={remember}
        sought={null}
        onSoughtClosed={nothing}
        printHeading={null}
        onRetry={nothing}
        onSave={nothing}
        savable
        onHelp={nothing}
      />
    </>
  );
}

/** Both panes as the desk lays them. */
function Panes() {
  const { pathname } = useLocation();
  const id = pathname.split('/').at(-1) ?? '';
  const { second, placed, swap } = useBeside({ siren, kind: 'filing', id });
  const other = second?.id ?? '';
  const [open, setOpen] = useState(noReading);
  const [finding, setFinding] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const hold = useCallback((key: string, reading: Reading | null) => {
    setOpen((before) => {
      const others = [...before].filter(([known]) => known !== key);
      return new Map(reading === null ? others : [...others, [key, reading]]);
    });
  }, []);
  const readings = { first: open.get(id) ?? null, second: open.get(other) ?? null };
  const { keep, brought } = useKeptPlaces(readings);
  const { first, second: last } = readings;
  const frame = (name: Name, key: string) => (
    <PaneFrame
      key={key}
      documentKey={key}
      name={name}
      side={name}
      title="Document"
      active={name === 'first'}
      onActive={() => undefined}
      find={() => setFinding('')}
      onHold={hold}
    >
      <div style={{ display: 'flex', flexDirection: 'column', width: 420, height: 600 }}>
        <Pages id={key} pane={name} />
      </div>
    </PaneFrame>
  );
  return (
    <>
      <BesideBar
        readings={first === null || last === null ? null : { first, second: last }}
        placed={placed}
        active="first"
        words={sideWords(false)}
        finding={finding}
        onFinding={setFinding}
        brought={brought}
        onSwap={() => {
          keep();
          swap();
        }}
      />
      <button onClick={() => setHelping(true)}>Aide</button>
      {helping && <ShortcutsPanel onClose={() => setHelping(false)} />}
      <div style={{ display: 'flex' }}>
        {frame('first', id)}
        {frame('second', other)}
      </div>
    </>
  );
}

beforeEach(() =>
  window.history.replaceState(null, '', `/entreprises/${siren}/comptes/A?page=5&avec=B&page2=7`),
);
afterEach(() => window.history.replaceState(null, '', before));

/** Both documents at the pages of the address, nine of each. */
async function open() {
  const router = createBrowserRouter([{ path: '*', element: <Panes /> }]);
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { router, screen };
}

/** The pages that both panes show, and those that the address names. */
function places(): string {
  const shown = [...document.querySelectorAll('.pdfViewer')].map((pages) => {
    const top = (pages.parentElement?.getBoundingClientRect().top ?? 0) + 100;
    return [...pages.children].findIndex((page) => page.getBoundingClientRect().bottom > top) + 1;
  });
  const address = new URLSearchParams(window.location.search);
  return `${shown.join('/')} at ${address.get('page')}/${address.get('page2')}`;
}

const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** Scrolling is told frame by frame, and the address written a little later. */
async function settle(): Promise<void> {
  for (let at = 0; at < 30; at += 1) await frame();
}

/** What {@link places} says some time after it has come to `at`. */
async function after(at: string): Promise<string> {
  await expect.poll(places, patience).toBe(at);
  await settle();
  return places();
}

// The pages lie over it.
const press = (): Event => new MouseEvent('click', { bubbles: true });

const swapButton = { name: /Échanger les documents/ };

test('back and forward bring both documents to the pages that the address names', async () => {
  const { router, screen } = await open();
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
  await screen.getByRole('button', swapButton).click();
  expect(await after('7/5 at 7/5')).toBe('7/5 at 7/5');
  await router.navigate(-1);
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
  await router.navigate(1);
  expect(await after('7/5 at 7/5')).toBe('7/5 at 7/5');
  await router.navigate(-1);
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
});

test('documents aligned by form keep their places when they are swapped', async () => {
  const { screen } = await open();
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
  screen.getByRole('button', { name: '2051 A' }).element().dispatchEvent(press());
  screen.getByRole('button', { name: '2051 B' }).element().dispatchEvent(press());
  await screen.getByRole('button', swapButton).click();
  expect(await after('7/5 at 7/5')).toBe('7/5 at 7/5');
});

test('forms that come to be known are told, and followed once asked for', async () => {
  const { screen } = await open();
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
  await screen.getByRole('button', { name: /Réaligner/ }).click();
  await expect.element(screen.getByText('Même page, faute de formulaires reconnus')).toBeInTheDocument();
  screen.getByRole('button', { name: '2051 A' }).element().dispatchEvent(press());
  screen.getByRole('button', { name: '2051 B' }).element().dispatchEvent(press());
  await expect.element(screen.getByText(/Formulaires reconnus.*réaligner/)).toBeInTheDocument();
  await screen.getByRole('button', { name: /Réaligner/ }).click();
  expect(await after('5/6 at 5/6')).toBe('5/6 at 5/6');
});

test('a search in both documents lets each go on its own until it is closed', async () => {
  const { screen } = await open();
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
  await screen.getByRole('button', { name: /Rechercher dans les deux/ }).click();
  await screen.getByRole('searchbox', { name: /Rechercher dans les deux/ }).fill('Feuille');
  await expect.element(screen.getByRole('radio', { name: 'Libre' })).toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('radio', { name: 'Par formulaire' })).toBeChecked();
});

test('a page beyond the document is brought to the one shown, in the address too', async () => {
  window.history.replaceState(null, '', `/entreprises/${siren}/comptes/A?page=999&avec=B&page2=7`);
  await open();
  expect(await after('9/7 at 9/7')).toBe('9/7 at 9/7');
});

test('the keys of both documents are listed', async () => {
  const { screen } = await open();
  expect(await after('5/7 at 5/7')).toBe('5/7 at 5/7');
  await screen.getByRole('button', { name: 'Aide' }).click();
  await expect.element(screen.getByRole('dialog')).toMatchTextContent(/y\s*À deux.*u\s*À deux/);
});
