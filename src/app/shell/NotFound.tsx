import { Link } from 'react-router';

import { Message } from './Message.tsx';

export function NotFound() {
  return (
    <Message title="Page introuvable">
      <p>
        Aucune page de Bilanscope n’a cette adresse. Une entreprise se consulte à l’adresse « /entreprises/ »
        suivie de son SIREN.
      </p>
      <p>
        <Link to="/">Rechercher une entreprise</Link>
      </p>
    </Message>
  );
}
