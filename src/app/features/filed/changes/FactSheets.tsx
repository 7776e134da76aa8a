import { restrictionSentence } from '../../../exports/exported.ts';
import { PrintedAlone } from '../../../exports/PrintedAlone.tsx';
import { factsTitle, pageOfSide, type FactsOf } from '../../../filed/kept-facts/facts-file.ts';
import type { FactSide, KeptFact } from '../../../filed/kept-facts/kept-facts.ts';
import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { formatInstant, formatMonth } from '../../../format/dates.ts';
import {
  cellsWords,
  depositReference,
  documentWords,
  factAmount,
  factChangeText,
  factExercise,
  keyingWords,
  lineWords,
  sourceWords,
} from './fact-words.ts';

type Props = FactsOf & { onPrinted: () => void };

/** The findings kept, one A4 page each, printed as soon as they are drawn, alone. */
export function FactSheets({ onPrinted, ...taken }: Props) {
  const { company, context, facts } = taken;
  return (
    <PrintedAlone
      notice={restrictionSentence}
      about={`${factsTitle(company)} · ${context.demarche} · ${context.objet} · ${context.agent}`}
      onPrinted={onPrinted}
    >
      {facts.map((fact) => (
        <Sheet key={fact.id} fact={fact} taken={taken} />
      ))}
    </PrintedAlone>
  );
}

function Sheet({ fact, taken }: { fact: KeptFact; taken: FactsOf }) {
  const { company, context } = taken;
  const [one, other] = fact.sides;
  const rows: readonly (readonly [string, (side: FactSide) => string])[] = [
    ['Montant', (side) => factAmount(side, fact)],
    ['Case', (side) => (side.from.kind === 'bdf' ? 'sans objet' : cellsWords(side, fact))],
    ['Document', documentText],
    ['Dépôt', depositText],
    ['Confidentialité', confidentialityText],
    ['Page du PDF', (side) => pageText(side, fact, taken)],
    ['SHA-256 du PDF', (side) => printText(side, taken)],
    ['Saisie', keyingText],
    ['Source', ({ from }) => `${sourceWords(from)}, le ${formatInstant(from.fetchedAt)}`],
  ];
  return (
    <article>
      <h1>Fiche de constatation</h1>
      <p>{factsTitle(company).replace('Constatations, ', '')}</p>
      <h2>{fact.line.name}</h2>
      <p>
        {`${lineWords(fact)}\u202F; ${factExercise(fact)}. `}
        {`Écart\u00A0: ${factChangeText(fact) ?? 'non chiffrable, un côté est absent'}.`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Élément</th>
            <th scope="col">{one.role}</th>
            <th scope="col">{other.role}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, text]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              <td>{text(one)}</td>
              <td>{text(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {`Constaté le ${formatInstant(fact.keptAt)} par ${context.agent}. Démarche\u00A0: ${context.demarche}. Objet\u00A0: ${context.objet}. Fiche faite le ${formatInstant(context.madeAt)} par Bilanscope ${context.version}.`}
      </p>
      <p>
        La fiche dit ce qui a été lu et où&nbsp;; elle ne qualifie pas l’écart.
        {context.demo && ' Démonstration\u00A0: entreprise, documents et chiffres inventés.'}
      </p>
    </article>
  );
}

function documentText({ from }: FactSide): string {
  if (from.kind === 'bdf')
    return `Réponse pour ${formatMonth(from.closing)}\u00A0: ${from.received === null ? 'champ absent' : `« ${from.received} » (${from.receivedUnit})`}`;
  return [documentWords(from), from.name].filter((part) => part !== null).join(', ');
}

function depositText({ from }: FactSide): string {
  return from.kind === 'bdf' ? 'sans objet' : depositReference(from);
}

function confidentialityText({ from }: FactSide): string {
  return from.kind === 'bdf' ? 'Confidentiel' : confidentialityLabels[from.confidentiality];
}

function pageText(side: FactSide, { line }: KeptFact, taken: FactsOf): string {
  if (side.from.kind === 'bdf') return 'sans objet';
  const page = pageOfSide(side, line, taken);
  return page === null ? 'non relevée' : `${page}, page indiquée par l’agent, non vérifiée`;
}

function printText({ from }: FactSide, { fingerprints }: FactsOf): string {
  if (from.kind === 'bdf') return 'sans objet';
  const print = fingerprints.get(from.filingId);
  if (print === undefined) return 'non calculée';
  return print.sha256 === null
    ? 'non calculée par ce navigateur'
    : `${print.sha256}, reçu le ${formatInstant(print.receivedAt)}`;
}

function keyingText({ from }: FactSide): string {
  return from.kind === 'bdf' ? 'sans objet' : keyingWords(from);
}
