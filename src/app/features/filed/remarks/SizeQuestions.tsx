import { useId, useState } from 'react';

import type { FilingView } from '#contract/filings.ts';
import type { SizeFinding } from '#domain/company-size/size-question.ts';
import { sizeCategories, type SizeCategory } from '#domain/company-size/thresholds.ts';
import type { Cell } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { CellPanel } from '../../../filed/CellPanel.tsx';
import { beyondWords, closingWords, closingsWords, questionWords, untoldWords } from './size-words.ts';
import { SizeTable } from './SizeTable.tsx';

import styles from './Remarks.module.css';

type Findings = readonly SizeFinding<FilingView>[];

type Props = { siren: Siren; findings: Findings };

/** The confidentiality asked for against the size that is filed: the questions first, then what raises none. */
export function SizeQuestions({ siren, findings }: Props) {
  const [opened, setOpened] = useState<readonly Cell[]>([]);
  const within = findings.filter(({ outcome }) => outcome === 'nothing');
  return (
    <>
      {sizeCategories.map((category) => (
        <Question
          key={category}
          category={category}
          findings={findings.filter((one) => one.outcome === 'question' && one.category === category)}
          onOpen={setOpened}
        />
      ))}
      {within.length > 0 && (
        <p className={styles['soft']}>
          {`Taille et confidentialité\u00A0: les seuils ne sont pas dépassés deux exercices de suite pour ${closingsWords(within)}.`}
        </p>
      )}
      {findings.map((finding) =>
        finding.outcome === 'untold' ? (
          <p key={finding.filing.id} className={styles['soft']}>
            {`Taille et confidentialité de l’exercice ${closingWords(finding.filing)}\u00A0: ne peuvent être rapprochées, ${untoldWords(finding.why)}.`}
          </p>
        ) : null,
      )}
      {opened.length > 0 && <CellPanel siren={siren} cells={opened} onClose={() => setOpened([])} />}
    </>
  );
}

type QuestionProps = {
  category: SizeCategory;
  /** Those of that category, newest first. */
  findings: Findings;
  onOpen: (cells: readonly Cell[]) => void;
};

/** One question for all the exercises that raise it, the newest in the foreground. */
function Question({ category, findings, onOpen }: QuestionProps) {
  const titleId = useId();
  const [newest] = findings;
  if (newest === undefined) return null;
  const { facts, ask } = questionWords(category);
  const detailTold = findings.every(({ filing }) => filing.confidentialityDetail !== null);
  return (
    <section className={styles['question']} aria-labelledby={titleId}>
      <h3 id={titleId}>{`Une question de taille pour ${closingsWords(findings)}`}</h3>
      <p>{facts}</p>
      <p>
        <strong>{ask}</strong>
      </p>
      <details>
        <summary>Le calcul, et ce qu’on ne peut savoir d’ici</summary>
        {findings.map(({ filing, exercises }) => (
          <SizeTable
            key={filing.id}
            category={category}
            filing={filing}
            exercises={exercises}
            onOpen={onOpen}
          />
        ))}
        <p>
          Un seuil compte s’il est dépassé deux exercices de suite (C. com., art. L. 123-16 et
          L.&nbsp;123-16-1)&#8239;; chaque exercice est lu d’après les seuils qui le régissent.
        </p>
        <ul>
          {beyondWords(category, detailTold).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
