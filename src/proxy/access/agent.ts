/** Whoever asks, as the identity in force tells it. */
export type Agent = {
  /** Tells agents apart; never shown. */
  id: string;
  name: string;
  organisation: string | null;
  /** The SIRET of the agent's administration; null when the identity does not give one. */
  siret: string | null;
  /** Null when the identity gives none. */
  email: string | null;
};
