import { useQuery } from '@tanstack/react-query';

import { asksFigures, type Grid } from '#domain/grids/grid.ts';
import type { FiguresOfYear } from '#domain/grids/years.ts';

import { problemOf } from '../../../api/client.ts';
import { figuresQuery } from '../../../api/company-queries.ts';
import { formatInstant } from '../../../format/dates.ts';
import type { FiledContext } from '../filed-context.ts';

/** The Banque de France's figures for a grid, or why its rows that need them stay without value; null when none do. */
export type GridFigures = {
  years: readonly FiguresOfYear[];
  absence: string | null;
  /** Who gave them, and when; null when nobody did. */
  source: string | null;
};

/** Asks for the Banque de France's figures where the grid reads any, and the case opens them. */
export function useGridFigures({ siren, current, scope }: FiledContext, grid: Grid | null): GridFigures {
  const asked = grid !== null && scope === 'company' && asksFigures(grid);
  const opened = current.demarche.sources.includes('bdf');
  const { data, error } = useQuery({
    ...figuresQuery(current.id, siren),
    enabled: asked && opened && current.commitment,
  });
  if (!asked) return absent(null);
  if (!opened) return absent(silence('la démarche n’ouvre pas ses chiffres.'));
  if (!current.commitment) return absent(silence('ce dossier est sans engagement.'));
  if (error !== null && data === undefined) return absent(silence(problemOf(error).title));
  if (data === undefined) return absent('Chiffres de la Banque de France demandés…');
  const { provider, service, contract } = data.source;
  const source = `${provider}, par ${service} (contrat ${contract}), reçus le ${formatInstant(data.fetchedAt)}`;
  return { years: data.years, absence: null, source };
}

function absent(absence: string | null): GridFigures {
  return { years: [], absence, source: null };
}

function silence(why: string): string {
  return `Les lignes de la Banque de France restent sans valeur\u00A0: ${why}`;
}
