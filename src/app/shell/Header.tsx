import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, NavLink, useLocation } from 'react-router';

import { sessionQuery } from '../api/queries.ts';
import { SectionBoundary } from '../ui/SectionBoundary.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

import styles from './Header.module.css';

const HeaderSession = lazy(async () => ({
  default: (await import('../session/HeaderSession.tsx')).HeaderSession,
}));

const TrayLink = lazy(async () => ({ default: (await import('../tray/TrayLink.tsx')).TrayLink }));

export function Header() {
  const { pathname } = useLocation();
  const { data: session } = useQuery(sessionQuery());
  return (
    <header className={styles['header']}>
      {session?.demo === true && (
        <p className={styles['demo']}>
          <strong>Démonstration</strong> : entreprises, documents et chiffres sont inventés.
          {session.agent !== null && !session.login && ` Agent fictif\u00A0: ${session.agent.name}.`}
        </p>
      )}
      <div className={styles['line']}>
        <Link to="/" className={styles['name']} aria-current={pathname === '/' ? 'page' : undefined}>
          Bilanscope
        </Link>
        {pathname === '/' || session?.agent === null ? null : <HeaderSearch key={pathname} />}
        <div className={styles['end']}>
          {session?.agent != null && (
            <>
              <SectionBoundary>
                <Suspense>
                  <TrayLink />
                </Suspense>
              </SectionBoundary>
              <NavLink to="/consultations" className={styles['own'] ?? ''}>
                Mes consultations
              </NavLink>
              <span className={styles['agent']}>
                <span className="visually-hidden">Agent : </span>
                {session.agent.name}
                {session.agent.organisation !== null && (
                  <span className={styles['organisation']}>{session.agent.organisation}</span>
                )}
              </span>
            </>
          )}
          {session?.login === true && (
            <SectionBoundary>
              <Suspense>
                <HeaderSession agent={session.agent} />
              </Suspense>
            </SectionBoundary>
          )}
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
