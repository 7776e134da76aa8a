import type { Metadata, MetadataLine } from '#contract/metadata.ts';
import { parseIsoDate } from '#domain/calendar.ts';
import { accountsTypeOf, keyingReasonOf } from '#domain/liasse/keying.ts';
import { meaningOfLine } from '#domain/liasse/line.ts';

type Amounts = Partial<Pick<MetadataLine, 'm1' | 'm2' | 'm3' | 'm4'>>;

/** A line of complete accounts, with the meaning that INPI's table gives it. */
export function lineOf(page: string, code: string, amounts: Amounts): MetadataLine {
  const meaning = meaningOfLine('C', page, code);
  const [first = null, second = null, third = null, fourth = null] = meaning?.columns ?? [];
  return {
    page,
    form: meaning?.form ?? null,
    code,
    label: meaning?.label ?? null,
    m1: null,
    m2: null,
    m3: null,
    m4: null,
    ...amounts,
    columns: [first, second, third, fourth],
  };
}

/** Keyed accounts without anomaly, but for what is given of their identity. */
export function metadataOf(lines: MetadataLine[], identity: Partial<Metadata['identity']> = {}): Metadata {
  return {
    format: 'bilans-saisis',
    identity: {
      siren: '000314153',
      denomination: 'Ateliers Ménétrier (fictive)',
      address: null,
      closingDate: parseIsoDate('2025-12-31'),
      previousClosingDate: parseIsoDate('2024-12-31'),
      durationMonths: 12,
      previousDurationMonths: null,
      depositDate: parseIsoDate('2026-06-12'),
      depositNumber: '1048',
      greffe: { code: '2501', label: 'Besançon' },
      managementNumber: '1998B00314',
      activityCode: '1623Z',
      accountsType: accountsTypeOf('C'),
      currency: 'EUR',
      confidentiality: null,
      keyingReason: keyingReasonOf('00'),
      treatments: [],
      ...identity,
    },
    lines,
    tree: null,
  };
}
