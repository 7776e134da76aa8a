import { isSiret } from '../api/siren.ts';
import type { Registration } from '../cast/company.ts';
import { capitals, masked } from './names.ts';

/** First number from 00010 that makes a valid SIRET. */
export function siretOf(siren: string): string {
  const numbers = Array.from({ length: 10 }, (_, rank) => siren + String(10 + rank).padStart(5, '0'));
  return numbers.find(isSiret) ?? `${siren}00010`;
}

/** Departments and towns of INSEE's own codes are left out: the post code's first digits stand for them. */
function parts(address: string): { street: string; postCode: string; town: string } {
  const [, street = address, postCode = '', town = ''] = /^(.*) (\d{5}) (.+)$/.exec(address) ?? [];
  return { street, postCode, town };
}

/** The head office as the directory tells it; the address of who asked not to be disclosed is masked but for the town. */
export function seatOf(siren: string, registration: Registration) {
  const { address, activity, createdOn, closedOn, headcount, diffusion, tradeName } = registration;
  const { street, postCode, town } = parts(address);
  const hidden = diffusion === 'P';
  const told = <Value>(value: Value): Value | string => (hidden ? masked : value);
  const [, number = null, way = street] = /^(\d+) (.+)$/.exec(street) ?? [];
  return {
    activite_principale: dotted(activity),
    adresse: told(capitals(address)),
    caractere_employeur: headcount === 'NN' ? 'N' : 'O',
    cedex: told(null),
    code_postal: told(postCode),
    commune: postCode,
    complement_adresse: told(null),
    coordonnees: told(null),
    date_creation: createdOn,
    date_debut_activite: createdOn,
    date_fermeture: closedOn,
    departement: postCode.slice(0, 2),
    est_siege: true,
    etat_administratif: closedOn === null ? 'A' : 'F',
    latitude: told(null),
    libelle_commune: capitals(town),
    libelle_voie: told(capitals(way)),
    liste_enseignes: tradeName === null ? null : [told(capitals(tradeName))],
    longitude: told(null),
    nom_commercial: tradeName === null ? null : told(capitals(tradeName)),
    numero_voie: told(number),
    siret: siretOf(siren),
    statut_diffusion_etablissement: diffusion,
    tranche_effectif_salarie: headcount,
    type_voie: told(null),
  };
}

/** NAF codes are written with a dot there. */
export function dotted(activity: string): string {
  return `${activity.slice(0, 2)}.${activity.slice(2)}`;
}
