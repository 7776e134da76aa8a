import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Outlet, useLocation } from 'react-router';

import { coverInForce, onCover } from '../session/cover.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { sameScreen } from '../ui/same-screen.ts';
import { CaseBar } from './CaseBar.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { SessionPart } from './SessionPart.tsx';
import { useScrollMemory } from './use-scroll-memory.ts';

import styles from './Shell.module.css';

/** What stands around every screen. */
export function Shell() {
  const { pathname, state } = useLocation();
  const gone = useSyncExternalStore(onCover, coverInForce) === 'gone';
  useScrollMemory();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(
    function startAtTheTopOfTheNewScreen() {
      if (shown.current === pathname) return;
      shown.current = pathname;
      if (state === sameScreen) return;
      const heading = main.current?.querySelector('h1') ?? main.current;
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    },
    [pathname, state],
  );
  if (gone) return null;
  return (
    <div className={styles['shell']}>
      <a href="#contenu" className={`visually-hidden ${styles['skip']}`}>
        Aller au contenu
      </a>
      <Header />
      <CaseBar />
      <main id="contenu" ref={main} tabIndex={-1} className={styles['main']}>
        <Outlet />
      </main>
      <Footer />
      <LiveRegion />
      <SessionPart />
    </div>
  );
}
