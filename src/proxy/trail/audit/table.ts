import type { AccessLine } from '../access-line.ts';

const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

type Column = { title: string; of: (line: AccessLine) => string | null };

const columns: readonly Column[] = [
  { title: 'Rang', of: ({ seq }) => String(seq) },
  { title: 'Heure de Paris', of: ({ time }) => instant.format(Date.parse(time)) },
  { title: 'Agent', of: ({ agent }) => agent?.name ?? null },
  { title: 'Identifiant', of: ({ agent }) => agent?.id ?? null },
  { title: 'Organisation', of: ({ agent }) => agent?.organisation ?? null },
  { title: 'Acte', of: ({ event }) => event },
  { title: 'SIREN', of: ({ siren }) => siren },
  { title: 'Dépôt', of: ({ filing }) => filing?.id ?? null },
  { title: 'Clôture', of: ({ filing }) => filing?.closing ?? null },
  { title: 'Démarche', of: ({ demarche }) => demarche },
  { title: 'Objet', of: ({ objet }) => objet },
  { title: 'Issue', of: ({ outcome, code }) => (code === null ? outcome : `${outcome} (${code})`) },
  { title: 'Octets', of: ({ bytes }) => (bytes === null ? null : String(bytes)) },
  { title: 'Entier', of: ({ complete }) => (complete === null ? null : complete ? 'oui' : 'non') },
];

/** The lines as a table of fixed columns, for a terminal. Nothing in it can command the terminal. */
export function tableOf(lines: readonly AccessLine[]): string {
  const rows = [
    columns.map(({ title }) => title),
    ...lines.map((line) => columns.map(({ of }) => printable(of(line)))),
  ];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => lengthOf(row[index] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Names and reasons come from outside: control and invisible characters (ANSI sequences, bidi marks) show as « · ». */
function printable(text: string | null): string {
  return text === null || text === '' ? '—' : text.replaceAll(/\p{C}/gu, '·');
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
