import { secondaryFields, type SecondaryField } from './result-body.ts';

export type Query = { terms: string; page: number; perPage: number; fields: readonly SecondaryField[] };

/** A whole number within limits, or null. */
function numberIn(text: string | null, fallback: number, most: number): number | null {
  if (text === null) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}

const tooMany =
  "Le nombre total de résultats est restreint à 10 000. Pour garantir cela, le produit du numéro de page (par défaut, page = 1) et du nombre de résultats par page (par défaut, per_page = 10), c'est-à-dire `page * per_page`, ne doit pas excéder 10 000.";

/** The secondary fields that a query asks for, or what is wrong with that. */
function fieldsOf(parameters: URLSearchParams): readonly SecondaryField[] | string {
  const minimal = parameters.get('minimal')?.toLowerCase() === 'true';
  const include = parameters.get('include');
  if (include !== null && !minimal)
    return 'Veuillez indiquer si vous souhaitez une réponse minimale avec le filtre `minimal=True`` avant de préciser les champs à inclure.';
  if (!minimal) return secondaryFields.filter((field) => field !== 'score');
  const asked = include?.toLowerCase().split(',') ?? [];
  const known = secondaryFields.filter((field) => asked.includes(field));
  if (known.length === asked.length) return known;
  return `Au moins un champ à inclure est non valide. Les champs valides : ['${secondaryFields.join("', '")}'].`;
}

/** Reads the parameters of a search, or says what is wrong with them in the words of the real service. */
export function readQuery(parameters: URLSearchParams): Query | { wrong: string } {
  const terms = parameters.get('q')?.trim() ?? '';
  if (terms === '') return { wrong: 'Veuillez indiquer au moins un paramètre de recherche.' };
  if (terms.length < 3)
    return {
      wrong: '3 caractères minimum pour les termes de la requête (ou utilisez au moins un filtre)',
    };
  const page = numberIn(parameters.get('page'), 1, 1000);
  if (page === null)
    return { wrong: 'Veuillez indiquer un paramètre `page` entre `1` et `1000`, par défaut `1`.' };
  const perPage = numberIn(parameters.get('per_page'), 10, 25);
  if (perPage === null)
    return { wrong: 'Veuillez indiquer un paramètre `per_page` entre `1` et `25`, par défaut `10`.' };
  if (page * perPage > 10_000) return { wrong: tooMany };
  const fields = fieldsOf(parameters);
  return typeof fields === 'string' ? { wrong: fields } : { terms, page, perPage, fields };
}
