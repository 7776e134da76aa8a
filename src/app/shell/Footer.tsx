import { NavLink } from 'react-router';

import styles from './Footer.module.css';

const pages = [
  { to: '/etat', label: 'État des services' },
  { to: '/accessibilite', label: 'Accessibilité' },
  { to: '/donnees-personnelles', label: 'Données personnelles' },
  { to: '/a-propos', label: 'À propos' },
];

export function Footer() {
  return (
    <footer className={styles['footer']}>
      <nav aria-label="Pied de page">
        <ul>
          {pages.map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to}>{label}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
