import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';

/** What is tested of accessibility, and what is not. */
export function AccessibilityScreen() {
  useDocumentTitle('Accessibilité');
  return (
    <article className="page prose">
      <h1>Accessibilité</h1>
      <p>
        Bilanscope n’a fait l’objet d’aucun audit externe : sa conformité au RGAA n’est pas établie. Cette
        page dit ce qui est vérifié, et ce qui ne l’est pas.
      </p>
      <h2>Ce que les tests automatiques vérifient à chaque version</h2>
      <ul>
        <li>
          les règles d’axe-core, dont les contrastes, sur chaque écran, en thème clair et en thème sombre ;
        </li>
        <li>le parcours principal entier au clavier seul, de la recherche à la lecture d’un document ;</li>
        <li>le retour du focus sur le titre après chaque changement d’écran.</li>
      </ul>
      <h2>Ce qui est prévu pour vous</h2>
      <ul>
        <li>aucune information n’est donnée par la couleur seule ;</li>
        <li>chaque graphique est doublé d’un tableau ;</li>
        <li>l’affichage s’adapte de 360 pixels de large à l’écran entier, et jusqu’à un zoom de 200 % ;</li>
        <li>les animations s’arrêtent si votre système le demande.</li>
      </ul>
      <h2>Limites connues</h2>
      <ul>
        <li>
          les documents déposés sont le plus souvent des images numérisées, sans texte : un lecteur d’écran ne
          peut pas les lire. Les données saisies par l’INPI, quand elles existent, sont présentées à côté en
          texte ;
        </li>
        <li>aucun essai n’a été mené avec des utilisateurs de lecteurs d’écran.</li>
      </ul>
      <h2>Signaler une difficulté</h2>
      <p>
        Adressez-vous à l’administration qui met Bilanscope à votre disposition. Sans réponse de sa part, vous
        pouvez saisir le Défenseur des droits.
      </p>
    </article>
  );
}
