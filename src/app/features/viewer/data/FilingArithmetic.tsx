import { useMemo } from 'react';

import type { FilingView } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import { checksOf } from '#domain/filed/checks/checks.ts';
import type { Siren } from '#domain/siren.ts';

import { Arithmetic } from '../../../filed/checks/Arithmetic.tsx';
import { filedAccountsOf } from '../../../filed/filed-accounts.ts';

type Props = { metadata: Metadata; siren: Siren; filing: FilingView };

/** Whether the lines of this filing add up; nothing where INPI keyed none. */
export function FilingArithmetic({ metadata, siren, filing }: Props) {
  const accounts = useMemo(() => filedAccountsOf(filing, metadata), [filing, metadata]);
  const checks = useMemo(() => (accounts === null ? [] : checksOf(accounts)), [accounts]);
  return accounts === null ? null : <Arithmetic siren={siren} accounts={accounts} checks={checks} />;
}
