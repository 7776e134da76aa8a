import { Link } from 'react-router';

import { useDocumentTitle } from '../ui/useDocumentTitle.ts';

/** Ends a login made in a new tab: the tab where the work waits has heard of it. */
export function BackScreen() {
  useDocumentTitle('Vous êtes reconnecté');
  return (
    <div className="page prose">
      <h1>Vous êtes reconnecté</h1>
      <p>Fermez cet onglet, et revenez à celui où vous travailliez : tout y est resté en place.</p>
      <p>
        <Link to="/">Continuer plutôt ici</Link>
      </p>
    </div>
  );
}
