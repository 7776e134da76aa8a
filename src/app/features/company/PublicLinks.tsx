import ExternalLink from 'lucide-react/icons/external-link';
import { useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { formatDay, formatInstant } from '../../format/dates.ts';
import { addressesCheckedOn, publicPages, type PublicPage } from './public-pages.ts';

import styles from './PublicLinks.module.css';

/** Ways to the public pages of a company: other sites, which learn its SIREN when one opens them. */
export function PublicLinks({ siren, demo }: { siren: Siren; demo: boolean }) {
  return (
    <aside className={styles['links']} aria-label="Pages publiques sur d’autres sites">
      <p>
        Pages publiques&nbsp;: leur contenu est celui du jour où vous les ouvrez. Elles sont hors de
        Bilanscope, et le site ouvert apprend quel SIREN vous consultez. Adresses vérifiées le{' '}
        {formatDay(addressesCheckedOn)}.
        {demo && ' Démonstration\u00A0: cette entreprise est inventée, ces sites ne la connaissent pas.'}
      </p>
      <ul>
        {publicPages.map((page) => (
          <PageLink key={page.name} page={page} siren={siren} />
        ))}
      </ul>
    </aside>
  );
}

function PageLink({ page: { name, what, address }, siren }: { page: PublicPage; siren: Siren }) {
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const opened = (): void => setOpenedAt(new Date().toISOString());
  return (
    <li>
      <a href={address(siren)} target="_blank" rel="noopener noreferrer" onClick={opened} onAuxClick={opened}>
        {name}
        <ExternalLink size={14} aria-hidden="true" />
        <span className="visually-hidden"> (autre site, nouvel onglet)</span>
      </a>
      {`\u00A0: ${what}`}
      {openedAt !== null && `\u202F; ouvert le ${formatInstant(openedAt)}`}
    </li>
  );
}
