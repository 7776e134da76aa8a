import { expect, test, vi } from 'vitest';

import { chooseCase, chosenCaseId, onChosenCase } from './chosen-case.ts';

test('a choice is this tab’s, and that of the tabs opened after it', () => {
  const listener = vi.fn<() => void>();
  const stop = onChosenCase(listener);
  chooseCase('c1');
  expect(chosenCaseId()).toBe('c1');
  expect(listener).toHaveBeenCalledOnce();
  // Another tab chooses: this one goes on with its own.
  localStorage.setItem('bilanscope.case', 'c2');
  expect(chosenCaseId()).toBe('c1');
  stop();
  chooseCase('c3');
  expect(listener).toHaveBeenCalledOnce();
});

test('a tab that opens goes on with the last choice of the browser', async () => {
  localStorage.setItem('bilanscope.case', 'c4');
  sessionStorage.clear();
  // The query makes it another copy of the module, as in another tab.
  const copy = '/src/app/case/chosen-case.ts?opened';
  const opened = (await import(/* @vite-ignore */ copy)) as typeof import('./chosen-case.ts');
  localStorage.setItem('bilanscope.case', 'c5');
  expect(opened.chosenCaseId()).toBe('c4');
});
