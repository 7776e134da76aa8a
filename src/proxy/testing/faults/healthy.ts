import { keyedXml, nameOf, pdf, siren } from '../../archive/testing/company.ts';
import { zipOf } from '../../archive/testing/zip-bytes.ts';
import type { Reply } from './fault.ts';
import type { Asked } from './hostile-upstream.ts';

/** The one filing that every service lists, by the id that each contract gives to it. */
export const idOf = { v2: '12', v3: '6641688a7dc02975af0d8c12' } as const;

/** A document, and the archive that holds it. */
export type Contents = { document: Buffer; archive: Buffer };

export function contentsOf(bytes: number): Contents {
  const document = pdf(bytes);
  const archive = zipOf([
    { name: `${nameOf(2023)}.pdf`, data: document },
    { name: `${nameOf(2023)}.xml`, data: Buffer.from(keyedXml(2023)) },
  ]);
  return { document, archive };
}

/** Larger than what one read gives: an answer that begins is not one that ends. */
export const usual = contentsOf(400_000);

export const turnoverInEuros = 1_234_000;

/** The account at INPI's register. */
export const account = { username: 'canary@exemple.fr', password: 'canary-password' };

/** What each service answers when nothing is wrong with it. */
export function healthyReply({ path, headers }: Asked, url: string, contents: Contents): Reply {
  if (path.startsWith('/v2/bilans_inpi/')) return json(list(`${url}/siade/canary-all_documents.zip`));
  if (path.startsWith('/v2/bilans_entreprises_bdf/')) return json(figures);
  if (path.startsWith('/siade/')) return partOf(contents.archive, headers.get('range'));
  if (path.startsWith('/v3/inpi/')) return json(attachments(`${url}/link/canary`));
  if (path.startsWith('/link/')) return json({ data: { document_url: `${url}/files/canary.pdf` } });
  if (path.startsWith('/files/') || path.startsWith('/api/bilans/')) return pdfReply(contents);
  if (path.startsWith('/api/companies/')) return json(register);
  if (path === '/api/sso/login') return json({ token: 'canary-session' });
  return { status: 404, headers: {}, body: Buffer.of() };
}

const list = (address: string) => ({
  url_documents: address,
  bilans: [
    {
      id_fichier: Number(idOf.v2),
      siren,
      denomination_sociale: null,
      code_greffe: 7501,
      date_depot: '20240715',
      nature_archive: 'B-C',
      confidentiel: 0,
      date_cloture: '2023-12-31T00:00:00.000Z',
      numero_gestion: '2001B00042',
    },
  ],
});

const figures = {
  monnaie: 'kEuros',
  bilans: [{ duree_exercice: '12', date_arret_exercice: '202312', chiffre_affaires_ht: '1234' }],
};

const attachments = (url: string) => ({
  data: {
    actes: [],
    bilans: [
      {
        id: idOf.v3,
        nom_document: nameOf(2023),
        date_depot: '2024-07-15',
        date_cloture: '2023-12-31',
        type: 'Bilan complet',
        url,
      },
    ],
  },
  links: {},
  meta: {},
});

const register = {
  bilans: [
    {
      id: idOf.v3,
      siren,
      denomination: 'Société fictive',
      nomDocument: nameOf(2023),
      dateDepot: '2024-07-15',
      dateCloture: '2023-12-31',
      typeBilan: 'C',
      confidentiality: 'Public',
      deleted: false,
    },
  ],
  bilansSaisis: [],
  actes: [],
};

function pdfReply({ document }: Contents): Reply {
  return { status: 200, headers: { 'content-type': 'application/pdf' }, body: document };
}

function json(value: unknown): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** A range of an object, as a storage gives it; all of it without one. */
function partOf(object: Buffer, range: string | undefined): Reply {
  const etag = '"canary-1"';
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (range === undefined) return { status: 200, headers: { etag }, body: object };
  const start = first === '' ? Math.max(0, object.length - Number(last)) : Number(first);
  const end = first === '' ? object.length : Number(last) + 1;
  const headers = { etag, 'content-range': `bytes ${start}-${end - 1}/${object.length}` };
  return { status: 206, headers, body: object.subarray(start, end) };
}
