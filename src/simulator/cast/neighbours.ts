import { addDays } from './calendar.ts';
import { plainArchive, plainService, type Registration, type Role } from './company.ts';

/** Known to the directory alone: INPI and the Banque de France have nothing on them. */
function neighbour(
  siren: string,
  purpose: string,
  registration: (today: string) => Partial<Registration> & Pick<Registration, 'name'>,
): Role {
  return {
    siren,
    name: siren,
    purpose,
    stage: (today) => {
      const registered = registration(today);
      return {
        siren,
        name: registered.name,
        registration: {
          tradeName: null,
          kind: 'company',
          legalForm: '5710',
          address: '2 rue du Canal 31000 Toulouse',
          activity: '6201Z',
          createdOn: '2011-06-01',
          closedOn: null,
          headcount: 'NN',
          diffusion: 'O',
          ...registered,
        },
        filings: [],
        deeds: [],
        bankYears: [],
        decimalMark: '.',
        archive: plainArchive,
        service: plainService,
        inpi: 'answer',
        bank: 'answer',
      };
    },
  };
}

/** Companies that are found by name and have no accounts, for as many reasons; no member of the cast. */
export const neighbours: readonly Role[] = [
  neighbour('000103606', 'entrepreneur individuel, diffusion partielle', () => ({
    name: 'Anselme Ferrière (fictif)',
    kind: 'person',
    legalForm: '1000',
    address: '5 impasse des Lilas 47000 Agen',
    activity: '4332A',
    createdOn: '2016-02-08',
    diffusion: 'P',
  })),
  neighbour('000103614', 'cessée depuis quatre ans', (today) => ({
    name: 'Menuiseries du Ponant (fictive)',
    activity: '1623Z',
    address: '14 quai du Port 29200 Brest',
    closedOn: addDays(today, -1_500),
  })),
  neighbour('000103622', 'créée il y a cinq mois', (today) => ({
    name: 'Menuiseries Nouvelles (fictive)',
    activity: '1623Z',
    address: '8 rue de la Loge 34000 Montpellier',
    createdOn: addDays(today, -150),
  })),
  neighbour('000103630', 'association sans comptes déposés', () => ({
    name: 'Association des Riverains du Canal (fictive)',
    kind: 'association',
    legalForm: '9220',
    activity: '9499Z',
    createdOn: '1998-10-12',
  })),
];
