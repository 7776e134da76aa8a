import type { ReactNode } from 'react';
import { useParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { parseSiren, type Siren } from '#domain/siren.ts';

import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';

/** What the address and the case say of a document: whose, which, and for what. */
export type Asked = { current: Case; siren: Siren; id: string };

type Props = { reading: 'filings' | 'deeds'; children: (asked: Asked) => ReactNode };

/** Lets through to a document, or says that the procedure opens none. The case gate has seen to the SIREN and the case. */
export function DocumentGate({ reading, children }: Props) {
  const { siren: written = '', id = '' } = useParams();
  const { current } = useCurrentCase();
  const siren = parseSiren(written);
  if (siren === null || current === null) return null;
  if (opensFiled(current.demarche)) return children({ current, siren, id });
  return (
    <div className="page">
      <SourceNotOpened demarche={current.demarche} reading={reading} />
    </div>
  );
}
