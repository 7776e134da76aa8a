import { Button } from '../../../ui/Button.tsx';
import { useStore } from '../../store.ts';
import { useSession } from '../useSession.ts';

/** Offers to read the images of a document in which nothing can be found otherwise; nothing once it is asked. */
export function OfferReading() {
  const session = useSession();
  const { reading } = useStore(session.state);
  if (reading === 'all') return null;
  return <Button onClick={session.readAll}>Lire le texte des images</Button>;
}
