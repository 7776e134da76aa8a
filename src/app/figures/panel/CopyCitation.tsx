import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';

import type { FigureName } from '#domain/figures/names.ts';

import type { AmountUnit } from '../../format/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { citationOf } from '../words/citation.ts';
import type { ShownFigures } from '../words/value-words.ts';

import styles from './FigurePanel.module.css';

type Props = { name: FigureName; figures: ShownFigures; unit: AmountUnit };

/** Copies a figure with its source. */
export function CopyCitation({ name, figures, unit }: Props) {
  return <CopyText text={citationOf(name, figures, unit)} />;
}

/** Copies a text; where the browser refuses, it stands there to be selected. */
export function CopyText({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className={styles['copy']}>
      <Button onClick={() => void copy()}>
        <Copy size={16} aria-hidden="true" />
        Copier avec la source
      </Button>
      <output>
        {outcome === 'copied' && 'Copié.'}
        {outcome === 'refused' &&
          'Le navigateur n’a pas permis la copie\u00A0: sélectionnez le texte ci-dessous.'}
      </output>
      {outcome === 'refused' && <pre>{text}</pre>}
    </div>
  );
}
