import type { Fact } from '../../../filed/kept-facts/kept-facts.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Keeping } from './useKeeping.ts';

type Props = {
  fact: Fact;
  /** The line, said to whom cannot see the row. */
  name: string;
  keeping: Keeping;
};

/** What can be done with a finding: see both pages, and keep it. */
export function FactActions({ fact, name, keeping }: Props) {
  return (
    <>
      <Button variant="quiet" onClick={() => keeping.open(fact)}>
        Voir les pages<span className="visually-hidden">{` (${name})`}</span>
      </Button>
      <KeepButton fact={fact} keeping={keeping} name={name} />
    </>
  );
}

type KeepProps = Props & { variant?: 'secondary' | 'quiet' };

/** « Garder », or « Gardée »: pressed again, it is no longer kept. */
export function KeepButton({ fact, name, keeping, variant = 'quiet' }: KeepProps) {
  const kept = keeping.isKept(fact.id);
  return (
    <Button variant={variant} onClick={() => keeping.toggle(fact)}>
      {kept ? '✓\u00A0Gardée' : 'Garder'}
      <span className="visually-hidden">
        {kept ? ` (${name}), ne plus garder` : ` cette constatation (${name})`}
      </span>
    </Button>
  );
}
