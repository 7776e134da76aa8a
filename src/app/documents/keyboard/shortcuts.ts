/** What a key does in the viewer. `keys` are values of `KeyboardEvent.key`; `control` asks for Ctrl or ⌘. */
export type Shortcut = {
  action: ShortcutAction;
  keys: readonly string[];
  control?: true;
  /** The keys as they are printed on a keyboard. */
  shown: string;
  meaning: string;
};

export type ShortcutAction =
  | 'nextPage'
  | 'previousPage'
  | 'firstPage'
  | 'lastPage'
  | 'scrollDown'
  | 'scrollUp'
  | 'screenDown'
  | 'screenUp'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'fit'
  | 'rotate'
  | 'rotateBack'
  | 'turnPage'
  | 'turnPageBack'
  | 'straighten'
  | 'contrast'
  | 'hand'
  | 'fullScreen'
  | 'find'
  | 'recognise'
  | 'searchFilings'
  | 'print'
  | 'save'
  | 'thumbnails'
  | 'outline'
  | 'notes'
  | 'annotate'
  | 'data'
  | 'entry'
  | 'olderFiling'
  | 'newerFiling'
  | 'beside'
  | 'scrollMode'
  | 'realign'
  | 'swap'
  | 'otherPane'
  | 'help';

/** What can be asked by key, by subject. */
export const shortcutGroups: readonly { subject: string; shortcuts: readonly Shortcut[] }[] = [
  {
    subject: 'Aller à une page',
    shortcuts: [
      { action: 'nextPage', keys: ['ArrowRight'], shown: '→', meaning: 'Page suivante' },
      { action: 'previousPage', keys: ['ArrowLeft'], shown: '←', meaning: 'Page précédente' },
      { action: 'scrollDown', keys: ['ArrowDown'], shown: '↓', meaning: 'Descendre' },
      { action: 'scrollUp', keys: ['ArrowUp'], shown: '↑', meaning: 'Monter' },
      { action: 'screenDown', keys: ['PageDown'], shown: 'Page suiv.', meaning: 'Descendre d’un écran' },
      { action: 'screenUp', keys: ['PageUp'], shown: 'Page préc.', meaning: 'Monter d’un écran' },
      { action: 'firstPage', keys: ['Home'], shown: 'Début', meaning: 'Première page' },
      { action: 'lastPage', keys: ['End'], shown: 'Fin', meaning: 'Dernière page' },
    ],
  },
  {
    subject: 'Voir les pages',
    shortcuts: [
      { action: 'zoomIn', keys: ['+', '='], shown: '+', meaning: 'Agrandir' },
      { action: 'zoomOut', keys: ['-', '\u2212'], shown: '\u2212', meaning: 'Réduire' },
      { action: 'zoomReset', keys: ['0'], shown: '0', meaning: 'Zoom automatique' },
      { action: 'fit', keys: ['f'], shown: 'f', meaning: 'Pleine largeur ou page entière' },
      { action: 'turnPage', keys: ['t'], shown: 't', meaning: 'Tourner cette page vers la droite' },
      { action: 'turnPageBack', keys: ['T'], shown: 'Maj + t', meaning: 'Tourner cette page vers la gauche' },
      { action: 'rotate', keys: ['r'], shown: 'r', meaning: 'Tourner les pages vers la droite' },
      { action: 'rotateBack', keys: ['R'], shown: 'Maj + r', meaning: 'Tourner les pages vers la gauche' },
      {
        action: 'straighten',
        keys: ['k'],
        shown: 'k',
        meaning: 'Redresser cette page, ou la rendre telle quelle',
      },
      { action: 'contrast', keys: ['c'], shown: 'c', meaning: 'Changer le contraste' },
      { action: 'hand', keys: ['h'], shown: 'h', meaning: 'Main\u00A0: faire glisser les pages à la souris' },
      { action: 'fullScreen', keys: ['l'], shown: 'l', meaning: 'Plein écran, pour lire' },
    ],
  },
  {
    subject: 'Chercher et lire',
    shortcuts: [
      {
        action: 'find',
        keys: ['f', 'F'],
        control: true,
        shown: 'Ctrl + F',
        meaning: 'Rechercher dans le document',
      },
      { action: 'find', keys: ['/'], shown: '/', meaning: 'Rechercher dans le document' },
      {
        action: 'searchFilings',
        keys: ['g'],
        shown: 'g',
        meaning: 'Rechercher dans tous les dépôts de l’entreprise',
      },
      { action: 'recognise', keys: ['i'], shown: 'i', meaning: 'Lire le texte des images' },
    ],
  },
  {
    subject: 'À gauche des pages',
    shortcuts: [
      { action: 'thumbnails', keys: ['v'], shown: 'v', meaning: 'Montrer ou cacher les vignettes' },
      { action: 'outline', keys: ['o'], shown: 'o', meaning: 'Montrer ou cacher le sommaire' },
      { action: 'notes', keys: ['m'], shown: 'm', meaning: 'Montrer ou cacher les notes' },
      {
        action: 'annotate',
        keys: ['a'],
        shown: 'a',
        meaning: 'Annoter les mots sélectionnés, ou un rectangle',
      },
    ],
  },
  {
    subject: 'Autres documents',
    shortcuts: [
      { action: 'olderFiling', keys: ['p'], shown: 'p', meaning: 'Dépôt ou acte précédent' },
      { action: 'newerFiling', keys: ['n'], shown: 'n', meaning: 'Dépôt ou acte suivant' },
      {
        action: 'beside',
        keys: ['w'],
        shown: 'w',
        meaning: 'Ouvrir un document à côté, ou revenir à un seul',
      },
      {
        action: 'scrollMode',
        keys: ['y'],
        shown: 'y',
        meaning: 'À deux\u00A0: défilement par formulaire, par page ou libre',
      },
      { action: 'realign', keys: ['u'], shown: 'u', meaning: 'À deux\u00A0: réaligner l’autre document' },
      { action: 'swap', keys: ['j'], shown: 'j', meaning: 'À deux\u00A0: échanger les documents' },
      { action: 'otherPane', keys: ['F6'], shown: 'F6', meaning: 'À deux\u00A0: passer à l’autre document' },
    ],
  },
  {
    subject: 'Autour du document',
    shortcuts: [
      { action: 'data', keys: ['d'], shown: 'd', meaning: 'Montrer ou cacher les données saisies' },
      { action: 'entry', keys: ['s'], shown: 's', meaning: 'Saisir les comptes, ou fermer la saisie' },
      {
        action: 'print',
        keys: ['p', 'P'],
        control: true,
        shown: 'Ctrl + P',
        meaning: 'Imprimer le document',
      },
      { action: 'save', keys: ['s', 'S'], control: true, shown: 'Ctrl + S', meaning: 'Télécharger le PDF' },
      { action: 'help', keys: ['?'], shown: '?', meaning: 'Raccourcis clavier' },
    ],
  },
];

export const shortcuts: readonly Shortcut[] = shortcutGroups.flatMap((group) => group.shortcuts);

const navigation: ReadonlySet<ShortcutAction> = new Set([
  'nextPage',
  'previousPage',
  'firstPage',
  'lastPage',
  'scrollDown',
  'scrollUp',
  'screenDown',
  'screenUp',
]);

/**
 * The shortcut that a key press asks for.
 *
 * @param singleKeys whether keys that type a character are shortcuts: the agent may turn them off, for voice
 *   control would set them off (WCAG 2.1.4). Arrows and Ctrl combinations always are.
 * @returns null when the press is for the field or the dialog that has the focus, or means nothing here.
 */
export function shortcutOf(event: KeyboardEvent, singleKeys: boolean): Shortcut | null {
  if (event.defaultPrevented || event.isComposing || event.altKey) return null;
  const control = event.ctrlKey || event.metaKey;
  const found = shortcuts.find(
    (shortcut) => (shortcut.control === true) === control && shortcut.keys.includes(event.key),
  );
  if (found === undefined) return null;
  const character = !control && event.key.length === 1;
  if (character && !singleKeys) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog:modal') != null) return null;
  if (!control && target?.closest('input, select, textarea, [contenteditable]') != null) return null;
  if (navigation.has(found.action) && target?.closest('[data-own-arrows]') != null) return null;
  return found;
}
