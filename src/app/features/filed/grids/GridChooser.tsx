import { useId, useRef, useState } from 'react';

import { saveFile } from '../../../files/save-file.ts';
import { loadedKey, type GridChoice, type GridOption } from '../../../grids/grid-choice.ts';
import { loadGrid } from '../../../grids/loaded-grids.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';

import styles from './GridsSection.module.css';

const origins: Readonly<Record<GridOption['origin'], string>> = {
  procedure: 'Grille de la démarche',
  shipped: 'Grilles fournies',
  loaded: 'Grilles chargées, jusqu’à ce que la page se ferme',
};

/** Chooses a grid, opens one from a file, or saves the one that is shown, to be changed and shared. */
export function GridChooser({ choice }: { choice: GridChoice }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { options, chosen, choose } = choice;
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await loadGrid(file);
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read) return;
    choose(loadedKey(read));
    announce(`Grille chargée\u00A0: ${read.grid.title}.`);
  };
  const save = (): void => {
    if (chosen.read === null) return;
    const text = `${JSON.stringify(chosen.read.file, null, 2)}\n`;
    saveFile(new Blob([text], { type: 'application/json' }), `grille-${chosen.read.grid.id}.json`);
  };
  return (
    <div className={`${styles['chooser']} screen-only`}>
      <label htmlFor={id}>Grille</label>
      <select id={id} value={chosen.key} onChange={(event) => choose(event.target.value)}>
        {(['procedure', 'shipped', 'loaded'] as const).map((origin) => (
          <Group
            key={origin}
            label={origins[origin]}
            options={options.filter((one) => one.origin === origin)}
          />
        ))}
      </select>
      <Button onClick={() => input.current?.click()}>Charger une grille…</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Fichier de la grille à charger"
        onChange={(event) => {
          void open(event.target.files?.[0]);
          // The same file, once corrected, may be opened again.
          event.target.value = '';
        }}
      />
      <Button onClick={save} disabled={chosen.read === null}>
        Enregistrer la grille
      </Button>
      {problems.length > 0 && (
        <div role="alert" className={styles['problems']}>
          <p>La grille n’a pas été chargée. Corrigez le fichier, puis chargez-le à nouveau.</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Group({ label, options }: { label: string; options: readonly GridOption[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {optionName(option)}
        </option>
      ))}
    </optgroup>
  );
}

/** One that was opened from a file may bear the title of the one that it was made of. */
function optionName({ origin, read }: GridOption): string {
  if (read === null) return 'Grille de la démarche';
  return origin === 'loaded' ? `${read.grid.title} (chargée d’un fichier)` : read.grid.title;
}
