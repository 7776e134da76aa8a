import Printer from 'lucide-react/icons/printer';

import { Button } from '../../ui/Button.tsx';

/** What can be taken away of a comparison. */
export function ComparisonActions() {
  return (
    <Button className="screen-only" onClick={() => window.print()}>
      <Printer size={16} aria-hidden="true" />
      Imprimer
    </Button>
  );
}
