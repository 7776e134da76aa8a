/** Saves bytes under a name, as a link with `download` does. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the bytes after the click: the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
