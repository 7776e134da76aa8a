import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useLocation } from 'react-router';

import { sessionQuery } from '../api/queries.ts';
import { HeaderSearch } from './HeaderSearch.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

import styles from './Header.module.css';

export function Header() {
  const { pathname } = useLocation();
  const { data: session } = useQuery(sessionQuery());
  return (
    <header className={styles['header']}>
      {session?.demo === true && (
        <p className={styles['demo']}>
          <strong>Démonstration</strong> : entreprises, documents et chiffres sont inventés.
        </p>
      )}
      <div className={styles['line']}>
        <Link to="/" className={styles['name']} aria-current={pathname === '/' ? 'page' : undefined}>
          Bilanscope
        </Link>
        {pathname === '/' ? null : <HeaderSearch key={pathname} />}
        <div className={styles['end']}>
          {session?.agent != null && (
            <>
              <NavLink to="/consultations" className={styles['own'] ?? ''}>
                Mes consultations
              </NavLink>
              <span className={styles['agent']}>
                <span className="visually-hidden">Agent : </span>
                {session.agent.name}
              </span>
            </>
          )}
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
