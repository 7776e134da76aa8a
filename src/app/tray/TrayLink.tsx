import { NavLink } from 'react-router';

import { comparisonAddress } from './comparison-address.ts';
import { useTray } from './tray.ts';

import styles from './TrayLink.module.css';

/** The way to the comparison, once a company is put aside. */
export function TrayLink() {
  const companies = useTray();
  if (companies.length === 0) return null;
  return (
    <NavLink className={styles['link'] ?? ''} to={comparisonAddress(companies.map(({ siren }) => siren))}>
      Comparer ({companies.length})
    </NavLink>
  );
}
