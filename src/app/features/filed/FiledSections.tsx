import type { ReactNode } from 'react';

import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { ChangesSection } from './changes/ChangesSection.tsx';
import type { FiledContext } from './filed-context.ts';
import { GridsSection } from './grids/GridsSection.tsx';
import { RemarksSection } from './remarks/RemarksSection.tsx';
import { YearsSection } from './years/YearsSection.tsx';

import styles from './FiledScreen.module.css';

type Part = { id: string; title: string; section: (context: FiledContext) => ReactNode };

/** In the order of the questions: what changed, what was filed, what it says of itself, what a trade reads in it. */
const parts: readonly Part[] = [
  {
    id: 'changements',
    title: 'Ce qui a changé après coup',
    section: (context) => <ChangesSection {...context} />,
  },
  { id: 'annees', title: 'Les comptes année par année', section: (context) => <YearsSection {...context} /> },
  {
    id: 'dires',
    title: 'Ce que les dépôts disent d’eux-mêmes',
    section: (context) => <RemarksSection {...context} />,
  },
  { id: 'grilles', title: 'Grilles de lecture', section: (context) => <GridsSection {...context} /> },
];

/** The sections of the screen, each failing alone, and a list that leads to them. */
export function FiledSections(context: FiledContext) {
  return (
    <>
      <nav aria-label="Dans cette page" className={`${styles['jumps']} screen-only`}>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, section }) => (
        <div key={id} id={id} className={styles['part']}>
          <SectionBoundary>{section(context)}</SectionBoundary>
        </div>
      ))}
    </>
  );
}
