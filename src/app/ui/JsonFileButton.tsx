import styles from './JsonFileButton.module.css';

type Props = { children: string; onChoose: (file: File) => void };

/** Asks for a JSON file of the agent's. */
export function JsonFileButton({ children, onChoose }: Props) {
  return (
    <label className={styles['button']}>
      {children}
      <input
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onChoose(file);
          // The same file may be chosen again once it is put right.
          event.target.value = '';
        }}
      />
    </label>
  );
}
