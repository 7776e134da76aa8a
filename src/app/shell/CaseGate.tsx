import { Outlet, useParams } from 'react-router';

import { formatSiren, parseSiren } from '#domain/siren.ts';

import { CaseForm } from '../case/CaseForm.tsx';
import { useCurrentCase } from '../case/current-case.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Message } from './Message.tsx';

import styles from './CaseGate.module.css';

/**
 * Shows the screens of one or several companies inside a case. A copied link carries none: whoever follows it gives theirs right here,
 * and the address stays.
 */
export function CaseGate() {
  const { current, pending } = useCurrentCase();
  const { siren: named } = useParams();
  const siren = named === undefined ? undefined : parseSiren(named);
  if (siren === null)
    return (
      <Message title="Ce n’est pas un SIREN">
        <p>
          L’adresse de cette page doit porter un SIREN : neuf chiffres dont le dernier est une clé de
          contrôle. Vérifiez-la, ou cherchez l’entreprise par le champ ci-dessus.
        </p>
      </Message>
    );
  if (current !== null) return <Outlet />;
  return (
    <Message title={siren === undefined ? 'Comparer des entreprises' : `SIREN ${formatSiren(siren)}`}>
      {pending ? (
        <Skeleton lines={4} height="2.75rem" />
      ) : (
        <>
          <p>
            Dites au nom de quelle démarche, et pour quel objet, vous consultez{' '}
            {siren === undefined ? 'ces entreprises' : 'cette entreprise'}.
          </p>
          <div className={styles['sheet']}>
            <CaseForm />
          </div>
        </>
      )}
    </Message>
  );
}
