import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/**
 * Starts each new screen at its top, and finds the place again on going back. The places stay in the memory of the
 * page: the router's own component would leave them in the session storage.
 */
export function useScrollMemory(): void {
  const { key, pathname } = useLocation();
  const wentBack = useNavigationType() === NavigationType.Pop;
  const places = useRef(new Map<string, number>());
  const shown = useRef(pathname);
  useEffect(function takeOverFromTheBrowser() {
    window.history.scrollRestoration = 'manual';
    // After a reload it is the browser that knows the place.
    const giveBack = (): void => {
      window.history.scrollRestoration = 'auto';
    };
    window.addEventListener('pagehide', giveBack);
    return () => {
      window.removeEventListener('pagehide', giveBack);
      giveBack();
    };
  }, []);
  useLayoutEffect(
    function findThePlace() {
      if (shown.current === pathname) return;
      shown.current = pathname;
      window.scrollTo(0, wentBack ? (places.current.get(key) ?? 0) : 0);
    },
    [key, pathname, wentBack],
  );
  // Before the browser tells of the scroll that the new screen begins with: it is not the old one's.
  useLayoutEffect(
    function rememberThePlace() {
      const remember = (): void => void places.current.set(key, window.scrollY);
      window.addEventListener('scroll', remember, { passive: true });
      return () => window.removeEventListener('scroll', remember);
    },
    [key],
  );
}
