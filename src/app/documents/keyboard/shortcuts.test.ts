import { afterEach, expect, test } from 'vitest';

import { shortcutOf, shortcuts } from './shortcuts.ts';

afterEach(() => document.body.replaceChildren());

/** Presses a key on an element of the page, and gives the action that it asks for. */
function press(key: string, options: KeyboardEventInit & { on?: Element; singleKeys?: boolean } = {}) {
  const { on = document.body, singleKeys = true, ...init } = options;
  let action: string | null = null;
  const listen = (event: KeyboardEvent): void => {
    action = shortcutOf(event, singleKeys)?.action ?? null;
  };
  window.addEventListener('keydown', listen, { once: true });
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  return action;
}

function added<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  document.body.append(element);
  return element;
}

test('a letter alone and the same letter with Ctrl or ⌘ are two things', () => {
  expect(press('f')).toBe('fit');
  expect(press('f', { ctrlKey: true })).toBe('find');
  expect(press('f', { metaKey: true })).toBe('find');
  expect(press('p')).toBe('olderFiling');
  expect(press('p', { ctrlKey: true })).toBe('print');
  expect(press('n', { ctrlKey: true })).toBeNull();
});

test('Alt leaves the key to the browser: Alt and an arrow go back', () => {
  expect(press('ArrowLeft')).toBe('previousPage');
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
});

test('a field keeps what is typed in it, but for Ctrl combinations', () => {
  for (const name of ['input', 'select', 'textarea'] as const) {
    expect(press('n', { on: added(name) })).toBeNull();
    expect(press('ArrowRight', { on: added(name) })).toBeNull();
    expect(press('p', { on: added(name), ctrlKey: true })).toBe('print');
  }
});

test('a modal dialog keeps every key', () => {
  const dialog = added('dialog');
  const button = document.createElement('button');
  dialog.append(button);
  dialog.showModal();
  expect(press('n', { on: button })).toBeNull();
  expect(press('p', { on: button, ctrlKey: true })).toBeNull();
});

test('a panel that scrolls keeps the arrows, not the letters', () => {
  const panel = added('aside');
  panel.dataset['ownArrows'] = '';
  expect(press('PageDown', { on: panel })).toBeNull();
  expect(press('r', { on: panel })).toBe('rotate');
});

test('single keys can be turned off, arrows and combinations stay', () => {
  expect(press('r', { singleKeys: false })).toBeNull();
  expect(press('?', { singleKeys: false })).toBeNull();
  expect(press('ArrowRight', { singleKeys: false })).toBe('nextPage');
  expect(press('f', { singleKeys: false, ctrlKey: true })).toBe('find');
});

test('no key asks for two things', () => {
  const asked = shortcuts.flatMap(({ keys, control }) =>
    keys.map((key) => `${control === true ? 'Ctrl ' : ''}${key}`),
  );
  expect(new Set(asked).size).toBe(asked.length);
});
