/** The address of the web that a document's link gives; null for any other scheme, and for what is no address. */
export function webAddress(url: string): URL | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  address.username = '';
  address.password = '';
  return address;
}
