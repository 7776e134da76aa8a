import { useQuery } from '@tanstack/react-query';

import { sessionQuery } from '../../api/queries.ts';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { licences } from './licences.ts';

/** What Bilanscope is, where its data come from, and what it is made of. */
export function AboutScreen() {
  useDocumentTitle('À propos');
  const { data: session } = useQuery(sessionQuery());
  return (
    <article className="page prose">
      <h1>À propos</h1>
      <p>
        Bilanscope montre aux agents publics habilités les comptes annuels qu’une entreprise a déposés et ses
        chiffres à la Banque de France, sur trois exercices.
      </p>
      {session !== undefined && <p>Version {session.version}.</p>}
      <h2>Sources</h2>
      <ul>
        <li>
          <strong>Comptes annuels</strong> : Institut national de la propriété industrielle (INPI), dépôts
          transmis par les greffes depuis 2017, par API Entreprise ;
        </li>
        <li>
          <strong>Bilans Banque de France</strong> : trois derniers bilans connus de la Banque de France, par
          API Entreprise ; les soldes sont « au sens de la Banque de France ».
        </li>
      </ul>
      <p>
        Les montants sont ceux des sources. Les évolutions sont recalculées à côté de celles que la Banque de
        France indique, et chaque écart est signalé. Une donnée absente n’est jamais un zéro.
      </p>
      {session?.demo === true && (
        <p>
          <strong>Ceci est une démonstration</strong> : un simulateur tient lieu d’API Entreprise, et toutes
          les entreprises sont inventées.
        </p>
      )}
      <h2>Logiciels et police de caractères</h2>
      <ul>
        {licences.map(({ name, licence }) => (
          <li key={name}>
            {name}, licence {licence}
          </li>
        ))}
      </ul>
      {import.meta.env.PROD && (
        <p>
          <a href="/licences.txt">Texte des licences de tout ce qui est livré au navigateur</a>
        </p>
      )}
    </article>
  );
}
