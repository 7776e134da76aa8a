const letters = 20;
const lineHeight = 28;
const margin = 12;

/** An image of a passage with a band under it that bears the words of a stamped copy; nothing covers the passage. */
export async function stampedPassage(png: Blob, words: string): Promise<Blob> {
  const image = await createImageBitmap(png);
  const width = Math.max(image.width, 600);
  const measuring = new OffscreenCanvas(1, 1).getContext('2d');
  if (measuring === null) throw new Error('no canvas to stamp on');
  measuring.font = `${letters}px sans-serif`;
  const lines = wrapped(words, width - 2 * margin, (text) => measuring.measureText(text).width);
  const canvas = new OffscreenCanvas(width, image.height + lines.length * lineHeight + 2 * margin);
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('no canvas to stamp on');
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(image, 0, 0);
  image.close();
  ink.fillStyle = '#000';
  ink.font = measuring.font;
  for (const [index, line] of lines.entries())
    ink.fillText(line, margin, canvas.height - margin - (lines.length - index - 1) * lineHeight - 6);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Words on as many lines as they take; one longer than a line has a line of its own. */
function wrapped(words: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? null : `${last} ${word}`;
    if (longer !== null && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
