import { Panel } from '../../ui/Panel.tsx';
import { shortcuts } from './shortcuts.ts';
import { turnSingleKeys, useSingleKeys } from './single-keys.ts';

import styles from './ShortcutsPanel.module.css';

/** The list of shortcuts, and the way to turn off those of a single key. */
export function ShortcutsPanel({ onClose }: { onClose: () => void }) {
  const singleKeys = useSingleKeys();
  return (
    <Panel title="Raccourcis clavier" onClose={onClose}>
      <dl className={styles['list']}>
        {shortcuts.map(({ shown, meaning }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => turnSingleKeys(event.target.checked)}
        />
        Raccourcis d’une seule touche (à désactiver en cas de commande vocale)
      </label>
    </Panel>
  );
}
