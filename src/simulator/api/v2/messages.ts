/** The sentences of API Entreprise v2, word for word, its own spelling included (siade, config/errors.yml). */
export const messages = {
  token: "Votre token n'est pas valide ou n'est pas renseigné",
  scope:
    'Votre token est valide mais vos privilèges sont insuffisants. Listez vos privilèges sur /v2/privileges',
  duplicate:
    "Une requête associé à votre jeton est déjà en cours de traitement pour ces paramètres. Veuillez attendre la fin du traitement avant d'effectuer une nouvelle requête.",
  throttled: 'Vous avez effectué trop de requêtes',
  siren: "Le numéro de siren n'est pas correctement formatté",
  notFound:
    "Le siret ou siren indiqué n'existe pas, n'est pas connu ou ne comporte aucune information pour cet appel",
  inpiLogin: "L'authentification auprès du fournisseur de données 'INPI' a échoué",
  providerUnknown:
    "La réponse retournée par le fournisseur de données est invalide et inconnue de notre service. L'équipe technique a été notifiée de cette erreur pour investigation.",
  bankMaintenance: 'Le fournisseur de données est en maintenance de 22:04 à 22:08',
  maintenance: 'Service du fournisseur de données temporairement indisponible ou en maintenance.',
  timeout: 'Temps d’attente d’une réponse du fournisseur de données écoulé.',
  gone: 'Not found',
} as const;

export function missingParameter(name: string): string {
  return `Le paramètre ${name} est obligatoire`;
}
