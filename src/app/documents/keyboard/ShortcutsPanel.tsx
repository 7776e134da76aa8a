import { useState } from 'react';

import { Panel } from '../../ui/Panel.tsx';
import { shortcutGroups } from './shortcuts.ts';
import { turnSingleKeys, useSingleKeys } from './single-keys.ts';
import { answeredActions } from './useShortcuts.ts';

import styles from './ShortcutsPanel.module.css';

/** The list of what keys do here, by subject, and the way to turn off those of a single key. */
export function ShortcutsPanel({ onClose }: { onClose: () => void }) {
  const singleKeys = useSingleKeys();
  const [groups] = useState(shortcutsHere);
  return (
    <Panel title="Raccourcis clavier" onClose={onClose}>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => turnSingleKeys(event.target.checked)}
        />
        Raccourcis d’une seule touche (à désactiver en cas de commande vocale)
      </label>
      <div className={styles['groups']}>
        {groups.map(({ subject, shortcuts }) => (
          <section key={subject} className={styles['group']}>
            <h3>{subject}</h3>
            <dl>
              {shortcuts.map(({ shown, meaning }) => (
                <div key={shown}>
                  <dt>
                    <kbd>{shown}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** A deed has no keyed data, a document alone has no other pane: their keys are left out. */
function shortcutsHere(): typeof shortcutGroups {
  const answered = answeredActions();
  return shortcutGroups
    .map(({ subject, shortcuts }) => ({
      subject,
      shortcuts: shortcuts.filter(({ action }) => answered.has(action)),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}
