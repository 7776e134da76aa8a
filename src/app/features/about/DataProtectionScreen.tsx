import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';

/** What is recorded of an agent, why and how long; the deploying administration completes it. */
export function DataProtectionScreen() {
  useDocumentTitle('Données personnelles');
  return (
    <article className="page prose">
      <h1>Données personnelles</h1>
      <h2>Ce qui est enregistré</h2>
      <p>
        Chaque consultation laisse une trace sur le serveur : l’agent, la date et l’heure, la démarche,
        l’objet, l’entreprise, ce qui a été demandé et l’issue de la demande. La démarche et l’objet sont
        aussi transmis à API Entreprise avec chaque demande.
      </p>
      <h2>Pourquoi</h2>
      <p>
        Une partie de ces données est confidentielle. Les conditions d’utilisation d’API Entreprise demandent
        que les accès des agents soient tracés, et que ces traces soient gardées au moins 36 mois : elles
        permettent de dire qui a lu quoi, et à quel titre.
      </p>
      <h2>Combien de temps</h2>
      <ul>
        <li>les traces des consultations : 36 mois ;</li>
        <li>les réponses des sources : dix minutes en mémoire, pour ne pas les redemander à chaque page ;</li>
        <li>les documents : ils ne sont pas conservés.</li>
      </ul>
      <h2>Dans votre navigateur</h2>
      <p>
        Un cookie de session vous identifie. Votre navigateur garde vos préférences d’affichage : le thème,
        l’unité et la présentation des chiffres, la dernière grille de lecture, les raccourcis clavier.
        Jusqu’à la fermeture de l’onglet, il garde aussi les entreprises consultées ou à comparer, et le
        numéro, sans signification hors de Bilanscope, du dossier en cours. Aucun document ni chiffre n’y est
        conservé, et rien n’est transmis à un tiers. Les comptes que vous saisissez et les constatations que
        vous gardez restent dans la mémoire de l’onglet, et dans les seuls fichiers que vous enregistrez.
      </p>
      <h2>Vos droits</h2>
      <p>
        Le responsable de traitement est l’administration qui met Bilanscope à votre disposition. C’est auprès
        d’elle, ou de son délégué à la protection des données, que s’exercent vos droits d’accès, de
        rectification et d’opposition ; il lui revient de compléter cette page par ses coordonnées.
      </p>
    </article>
  );
}
