import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { showFigures } from './testing/show-figures.tsx';

beforeEach(async () => {
  localStorage.removeItem('bilanscope.unit');
  localStorage.setItem('bilanscope.view', 'tableau');
  await page.viewport(1280, 900);
});

test('a value is verified by its formula where it stands, or says that it differs', async () => {
  const debts = {
    dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 900,
    dettes4_maturite_a_un_an_au_plus: 158,
  };
  await showFigures(
    madeFigures([
      { closing: '2025-12', figures: { ...debts, total_dettes_stables: 742 } },
      { closing: '2024-12', figures: { ...debts, total_dettes_stables: 800 } },
    ]),
  );
  const row = page.getByRole('row', { name: /^Dettes stables/ });
  await expect.element(row).toMatchTextContent(/742 \(vérifiée\)/);
  await expect.element(row).toMatchTextContent(/800d’après la formule\s: 742\sk€ à vérifier/);
  await expect.element(page.getByText(/1\svaleur vérifiée par leur formule sur 2/)).toBeVisible();
  await page.getByRole('button', { name: 'Dettes stables', exact: true }).click();
  await expect
    .element(page.getByRole('dialog', { name: 'Dettes stables' }))
    .toMatchTextContent(/diffère au-delà de l’arrondi/);
});

test('what is worked out here says so, with its formula and its numbers', async () => {
  await showFigures(
    madeFigures([
      {
        closing: '2025-12',
        figures: {
          fonds_roulement_net_global: 902,
          besoin_en_fonds_de_roulement: -98,
          total_passif: 5000,
          capitaux_propres_et_assimiles: 1536,
        },
      },
    ]),
  );
  await expect.element(page.getByRole('row', { name: /^Trésorerie nette/ })).toMatchTextContent(/1\s000/);
  await expect
    .element(page.getByRole('row', { name: /^Non ventilé par la Banque de France/ }))
    .toMatchTextContent(/3\s464/);
  await page.getByRole('button', { name: /calcul Bilanscope.*Trésorerie nette/ }).click();
  const panel = page.getByRole('dialog', { name: 'Trésorerie nette' });
  await expect.element(panel).toMatchTextContent(/902\sk€ − \(−98\sk€\) = 1\s000\sk€/);
  await userEvent.keyboard('{ArrowRight}');
  const next = page.getByRole('dialog', { name: 'Non ventilé par la Banque de France' });
  await expect.element(next).toMatchTextContent(/Non transmis\s: Autres fonds propres/);
});

test('an exercise of another length is brought to twelve months on demand, flows only', async () => {
  await showFigures(
    madeFigures([
      { closing: '2025-12', durationMonths: 18, figures: { chiffre_affaires_ht: 1800, disponibilites: 90 } },
      { closing: '2024-06', durationMonths: 12, figures: { chiffre_affaires_ht: 1000, disponibilites: 60 } },
    ]),
  );
  const turnover = page.getByRole('row', { name: /^Chiffre d’affaires HT/ });
  await expect.element(turnover).toMatchTextContent(/12 puis 18\smois/);
  await page.getByRole('checkbox', { name: /^Ramener à 12\smois/ }).click();
  await expect.element(turnover).toMatchTextContent(/1\s200ramené à 12\smois/);
  await expect
    .element(turnover)
    .toMatchTextContent(/\+20,00\s% \+200\sk€ calcul Bilanscope, ramené à 12\smois/);
  await expect.element(page.getByRole('row', { name: /^Disponibilités/ })).toMatchTextContent(/\+30\sk€/);
  await expect.element(page.getByText(/une saison ou une charge ponctuelle/)).toBeVisible();
});

test('equity below half of the capital is told with its articles, and only then', async () => {
  const notice = page.getByRole('complementary', { name: 'Capitaux propres et capital social' });
  const capital = { capital_social_inclus_dans_capitaux_propres_et_assimiles: 400 };
  const { unmount } = await showFigures(
    madeFigures([
      { closing: '2025-12', figures: { ...capital, capitaux_propres_et_assimiles: 199 } },
      { closing: '2024-12', figures: { ...capital, capitaux_propres_et_assimiles: 200 } },
    ]),
  );
  await expect.element(notice).toMatchTextContent(/déc\.\s2025 \(199\sk€ pour un capital de 400\sk€\)\./);
  await expect.element(notice).toMatchTextContent(/L\. 223-42 \(SARL, EURL\).*L\. 225-248 \(SA, SAS/);
  await expect
    .element(notice)
    .toMatchTextContent(/régularisation postérieure à la clôture n’est pas visible/);
  await unmount();
  await showFigures(madeFigures([{ closing: '2025-12', figures: { capitaux_propres_et_assimiles: -5 } }]));
  await expect.element(notice).not.toBeInTheDocument();
});
