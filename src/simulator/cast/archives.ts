import { addDays } from './calendar.ts';
import type { ArchivePlan, DocumentKind, Registration, Role, ServicePlan } from './company.ts';
import { filing, type FilingOptions } from './filing.ts';
import { ordinaryExercises, ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

const mebibyte = 1024 * 1024;

/** The archive, and what else is not ordinary. */
type Plan = Partial<ArchivePlan> & {
  service?: Partial<ServicePlan>;
  registration?: (today: string) => Partial<Registration>;
};

/** An ordinary company whose filings, oldest first, follow `options`, and whose archive follows the plan. */
function archived(
  [siren, name, rank]: readonly [string, string, number],
  purpose: string,
  options: readonly FilingOptions[],
  { service = {}, registration = () => ({}), ...archive }: Plan = {},
): Role {
  const firm = ordinaryFirm(siren, name, rank);
  return role(firm, purpose, (today) => {
    const years = ordinaryExercises(firm, today, Math.max(3, options.length));
    return {
      filings: options.map((option, index) => {
        const exercise = years.at(index - options.length);
        if (exercise === undefined) throw new Error(`${siren} has no exercise ${index}`);
        return filing(firm, exercise, today, option);
      }),
      bankYears: bankYearsOf(nowOf(years), today),
      archive,
      service,
      registration: registration(today),
    };
  });
}

function documents(...kinds: readonly DocumentKind[]): FilingOptions[] {
  return kinds.map((document) => ({ document }));
}

const whole: readonly FilingOptions[] = [{}, {}, {}, {}, {}];

export const archiveRoles: readonly Role[] = [
  archived(['000101311', 'Archives Monumentales', 1], 'Archive de plus de 200 Mo', [...whole, {}], {
    padding: 192 * mebibyte,
    index: 'objects',
  }),
  archived(
    ['000101410', 'Papeterie Lacombe', 3],
    'Un document listé mais absent de l’archive, un autre que l’INPI dit ne pas fournir',
    documents('filing', 'missing', 'filing', 'not-supplied', 'filing'),
    { registration: (today) => ({ closedOn: addDays(today, -75) }) },
  ),
  archived(
    ['000101519', 'Imprimerie du Gâtinais', 4],
    'PDF abîmés : tronqué, illisible, vide, page HTML, chiffré ; un seul est bon',
    documents('truncated', 'garbage', 'empty', 'html', 'encrypted', 'filing'),
  ),
  archived(
    ['000101618', 'Numérisation Vidal', 0],
    'Numérisations de toutes sortes : Flate, JBIG2, CCITT, JPEG 2000, JPEG, tournées, versos blancs, de travers',
    [
      { look: 'flate' },
      { look: 'jbig2' },
      { look: 'ccitt' },
      { look: 'jpx' },
      { look: 'jpeg' },
      { look: 'ccitt', oddities: ['rotated'] },
      { look: 'flate', oddities: ['blank-versos'] },
      { look: 'jpeg', oddities: ['skewed'] },
    ],
  ),
  archived(
    ['000101816', 'Emboîtements Tirel', 2],
    'Archive d’archives : une archive intérieure et son MD5 par document',
    whole,
    { layout: 'nested', service: { links: 'storage', zipped: true } },
  ),
  archived(
    ['000101915', 'Stockage Intégral', 5],
    'Stockage qui refuse les lectures partielles : l’archive doit être lue en entier',
    whole,
    { ranges: false, index: 'plain', service: { links: 'refused' } },
  ),
  archived(
    ['000103317', 'Transmissions Coupées', 1],
    'Archive en panne : lecture coupée au milieu d’un document, somme de contrôle fausse, document d’une autre société',
    [
      { document: 'cut' },
      {},
      { document: 'damaged' },
      { fileName: 'CA_000314153_2501_1998B00314_2023_12345' },
      {},
    ],
    { padding: mebibyte },
  ),
  archived(
    ['000103515', 'Liens Périmés', 3],
    'La première adresse d’archive donnée est déjà périmée (404), la suivante est bonne',
    whole,
    { deadAddresses: true },
  ),
];
