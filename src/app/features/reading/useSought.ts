import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

import { asksTolerance, fragmentOf, queryIn } from '../../documents/reader/find/fragment.ts';
import type { Sought } from './hits/useHits.ts';

/** Milliseconds without a key before the address follows: browsers limit how often it changes. */
const settling = 300;

/** What is looked for, as the address says, and how to change it; `settle` has the address follow at once. */
export function useSought() {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [sought, setSought] = useState<Sought>(() => ({
    query: queryIn(hash),
    tolerant: asksTolerance(hash),
  }));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(function forgetTheRest() {
    return () => clearTimeout(timer.current);
  }, []);
  const write = (next: Sought): void => {
    clearTimeout(timer.current);
    const fragment = fragmentOf(next);
    if (fragment !== hash)
      void navigate({ pathname, search, hash: fragment }, { replace: true, preventScrollReset: true });
  };
  const change = (part: Partial<Sought>): void => {
    const next = { ...sought, ...part };
    setSought(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => write(next), settling);
  };
  return { sought, change, settle: (): void => write(sought) };
}
