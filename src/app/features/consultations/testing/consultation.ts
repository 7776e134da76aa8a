import { consultationSchema, type Consultation } from '#contract/consultations.ts';

/** A line of the trail as the proxy would send it, with what a test changes. */
export function consultationSample(changes: Partial<Record<keyof Consultation, unknown>> = {}): Consultation {
  return consultationSchema.parse({
    seq: 7,
    time: '2026-11-21T23:30:07.120Z',
    event: 'document_served',
    outcome: 'served',
    code: null,
    requestId: 'req-7',
    case: 'c1',
    demarche: 'marches',
    objet: 'marché n° 2026-041',
    siren: '000314153',
    filing: { id: 'f1', closing: '2025-12-31' },
    what: '000314153_2025-12-31_comptes-annuels_public.pdf',
    opened: 6,
    bytes: 1_300_000,
    sha256: 'a'.repeat(64),
    complete: true,
    ...changes,
  });
}
