import { Button } from '../ui/Button.tsx';
import { Message } from './Message.tsx';

/** Stands for a screen that could not be fetched or drawn; the cause is in the browser's console. */
export function RouteError() {
  return (
    <Message title="Cette page n’a pas pu s’afficher">
      <p>
        Bilanscope a pu être mis à jour depuis que vous l’avez ouvert, ou le réseau s’est interrompu. Rien de
        ce qui est enregistré n’est perdu.
      </p>
      <p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          Recharger la page
        </Button>
      </p>
    </Message>
  );
}
