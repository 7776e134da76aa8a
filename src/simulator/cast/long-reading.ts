import type { PageLook } from '../accounts/filing-sheet.ts';
import type { Role } from './company.ts';
import { filing, type FilingOptions } from './filing.ts';
import { ordinaryExercises, ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

/** A scan as greffes give them today, with the minutes of the meeting. */
const scan: FilingOptions = { look: 'jbig2', oddities: ['minutes'] };

/** The oddities of some years, by how many exercises ago. */
const odd: ReadonlyMap<number, FilingOptions> = new Map<number, FilingOptions>([
  [1, { look: 'jbig2', oddities: ['minutes', 'blank-versos'] }],
  [4, { look: 'jbig2', oddities: ['minutes', 'skewed'] }],
  [6, { look: 'jbig2', oddities: ['minutes', 'rotated'] }],
]);

const archivist = ordinaryFirm('000105551', 'Relieurs de la Vienne', 3, 2_600_000);

const tenScans: Role = role(
  archivist,
  'Dix exercices en numérisations JBIG2, procès-verbaux compris : à chercher et à comparer d’une année à l’autre',
  (today) => {
    const years = ordinaryExercises(archivist, today, 11, 2_600_000).slice(-10);
    return {
      filings: years.map((exercise, rank) =>
        filing(archivist, exercise, today, odd.get(years.length - 1 - rank) ?? scan),
      ),
      bankYears: bankYearsOf(nowOf(years), today),
    };
  },
);

const publisher = ordinaryFirm('000105569', 'Éditions du Long Cours', 4, 3_900_000);

/** Oldest first: an ordinary scan, a long text, a long scan, an ordinary scan. */
const looks: readonly PageLook[] = ['jbig2', 'text', 'jbig2', 'jbig2'];

const threeHundredPages: Role = role(
  publisher,
  'Un dépôt de 300 pages numérisées, un autre de 300 pages de texte, entre deux dépôts ordinaires',
  (today) => {
    const years = ordinaryExercises(publisher, today, 4, 3_900_000);
    return {
      filings: years.map((exercise, rank) =>
        filing(publisher, exercise, today, {
          look: looks[rank] ?? 'jbig2',
          oddities: rank === 1 || rank === 2 ? ['lengthy'] : [],
        }),
      ),
      bankYears: bankYearsOf(nowOf(years), today),
    };
  },
);

export const longReadings: readonly Role[] = [tenScans, threeHundredPages];
