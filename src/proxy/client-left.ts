/** Why the work for an agent stops when they leave before the answer: nobody is there to be told, and nothing failed. */
export class ClientLeft extends Error {
  constructor() {
    super('client left');
    this.name = 'ClientLeft';
  }
}
