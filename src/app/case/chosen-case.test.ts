import { expect, test, vi } from 'vitest';

import { chooseCase, chosenCaseId, onChosenCase } from './chosen-case.ts';

test('a choice is this tab’s alone, and leaves with it', () => {
  const listener = vi.fn<() => void>();
  const stop = onChosenCase(listener);
  chooseCase('c1');
  expect(chosenCaseId()).toBe('c1');
  expect(listener).toHaveBeenCalledOnce();
  stop();
  chooseCase('c2');
  expect(listener).toHaveBeenCalledOnce();
  expect(Object.values(localStorage)).not.toContain('c2');
  sessionStorage.clear();
  expect(chosenCaseId()).toBeNull();
});
