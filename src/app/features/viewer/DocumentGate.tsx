import type { ReactNode } from 'react';
import { useMatch, useParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { parseSiren } from '#domain/siren.ts';

import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import type { DocumentPlace } from '../../documents/address/beside-address.ts';

type Props = { children: (current: Case, asked: DocumentPlace) => ReactNode };

/** Lets through to a document, or says that the procedure opens none. The case gate has seen to the SIREN and the case. */
export function DocumentGate({ children }: Props) {
  const { siren: written = '', id = '' } = useParams();
  const deed = useMatch('/entreprises/:siren/actes/:id') !== null;
  const { current } = useCurrentCase();
  const siren = parseSiren(written);
  if (siren === null || current === null) return null;
  if (opensFiled(current.demarche)) return children(current, { siren, kind: deed ? 'deed' : 'filing', id });
  return (
    <div className="page">
      <SourceNotOpened demarche={current.demarche} reading={deed ? 'deeds' : 'filings'} />
    </div>
  );
}
