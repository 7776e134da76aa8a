import { Link } from 'react-router';

import { availability } from '#domain/delays.ts';

import type { FiledContext } from '../filed-context.ts';

import styles from './NothingKeyed.module.css';

/** No keyed accounts at all: why there may be none, and what the agent can do all the same. */
export function NothingKeyed({ context: { list, siren } }: { context: FiledContext }) {
  if (list.filings.length === 0)
    return (
      <div className={styles['nothing']}>
        <p>
          <strong>Aucun dépôt n’est connu</strong> pour cette entreprise&nbsp;: il n’y a pas de comptes à
          disposer.
        </p>
      </div>
    );
  return (
    <div className={styles['nothing']}>
      <p>
        <strong>Aucun de ces dépôts n’a de comptes saisis lisibles ici.</strong> Cela ne dit rien de
        l’entreprise. Raisons possibles&nbsp;:
      </p>
      <ul>
        <li>
          l’INPI saisit les comptes environ {availability.xmlDays / 7} semaines après le dépôt&nbsp;: les plus
          récents peuvent manquer&#8239;;
        </li>
        <li>
          des comptes confidentiels ne sont pas toujours saisis, et leur saisie ne s’ouvre qu’avec un
          engagement&#8239;;
        </li>
        <li>certains dépôts ne sont transmis que numérisés, sans saisie.</li>
      </ul>
      <p>
        Les documents restent lisibles&nbsp;: ouvrez-les, et relevez vous-même les lignes utiles par la saisie
        assistée, à côté de la page.
      </p>
      <p>
        <Link to={`/entreprises/${siren}`}>Voir les dépôts et leurs documents</Link>
      </p>
    </div>
  );
}
