import { expect, test } from 'vitest';

import { consultationsCsv } from './consultation-csv.ts';
import { consultationSample } from './testing/consultation.ts';

test('a line of the trail is written whole, under French headings', async () => {
  const csv = consultationsCsv([consultationSample()], (id) => `Démarche ${id}`);
  const [headings, line, end] = (await csv.text()).split('\r\n');
  expect(headings).toMatch(/Rang;Date et heure \(Paris\);Instant \(UTC\);Nature;Issue;Démarche;Objet;SIREN;/);
  expect(line).toBe(
    [
      '7;22/11/2026 00:30:07;2026-11-21T23:30:07.120Z;Document transmis;Aboutie;Démarche marches',
      'marché n° 2026-041;000314153;31/12/2025;f1;000314153_2025-12-31_comptes-annuels_public.pdf',
      `1300000;oui;${'a'.repeat(64)};6;c1;req-7`,
    ].join(';'),
  );
  expect(end).toBe('');
});

test('what the trail does not hold stays empty', async () => {
  const absent = { siren: null, filing: null, what: null, bytes: null, complete: null, sha256: null };
  const csv = consultationsCsv([consultationSample({ ...absent, opened: null, objet: null })], () => null);
  const line = (await csv.text()).split('\r\n')[1];
  expect(line).toBe(
    '7;22/11/2026 00:30:07;2026-11-21T23:30:07.120Z;Document transmis;Aboutie;;;;;;;;;;;c1;req-7',
  );
});
